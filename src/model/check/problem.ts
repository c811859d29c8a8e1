/** Something wrong in `content/`, as data: where it stands, what is wrong, and what to do about it. */
export interface Problem {
  /** Stable name of the kind of problem, e.g. `claim-disagrees`: tests and filters use it. */
  code: string;
  /** Path of the file, from the project's top. */
  file: string;
  /** 1-based line of the file as an editor or a spreadsheet counts it (the head of a CSV is line 1). */
  line?: number | undefined;
  /** Column of the table, or key of the YAML file. */
  field?: string | undefined;
  /** What is wrong: whole sentences, in Chinese, for editors who are no programmers. */
  says: string;
  /** What to do about it: whole sentences. */
  try: string;
}

/** A problem as people read it: where, then what, then what to do, on three lines. */
export function printProblem({ file, line, field, says, try: advice }: Problem): string {
  const where = [file, line === undefined ? '' : `第 ${line} 行`, field ?? ''].filter(Boolean).join('，');
  return `${where}\n  ${says}\n  ${advice}`;
}
