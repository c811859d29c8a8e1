import type { Claim } from '../chapter';
import type { Missing } from '../formula/formula';

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
  /** The comparison, claim or reading that does not agree: what one wrong cell explains is found by it. */
  about?: string | undefined;
  /** The row or cell that is asked for and not there: all that ask for it are one problem. */
  missing?: Missing | undefined;
  /** Cells that may be the wrong ones, the likeliest first, each with the value that would agree. */
  suspects?: Suspect[] | undefined;
  /** Problems that this one explains: mended with it, and not told by themselves. */
  folded?: Problem[] | undefined;
}

/** A cell that may be wrong, and what it would have to be. */
export interface Suspect {
  /** Id of the table: `3-2`, `a5`. */
  table: string;
  /** Key of the row: `江苏`, `专利/合计`. */
  row: string;
  field: string;
  now: string;
  proposed: string;
}

/** How a problem names a claim that does not agree. */
export const aboutClaim = (file: string, { line, text, formula }: Pick<Claim, 'line' | 'text' | 'formula'>): string =>
  `claim ${file}:${line} ${text} ${formula}`;

/** How a problem names a reading of an erratum that does not agree. */
export const aboutReading = (erratum: string, cell: string): string => `reading ${erratum} ${cell}`;

/** How a problem names the words of an erratum that no longer agree with what was found. */
export const aboutWords = (erratum: string): string => `words ${erratum}`;

/** How many of the problems folded under another are told. */
const FOLDED = 5;

/** A problem as people read it: where, then what, then what to do, on three lines; what it explains under it. */
export function printProblem(problem: Problem): string {
  const { says, try: advice, folded = [] } = problem;
  const more = folded.length > FOLDED ? [`    …… 共 ${folded.length} 处`] : [];
  const under = folded.slice(0, FOLDED).map((each) => `    · ${placeOf(each)}：${each.says}`);
  return [placeOf(problem), `  ${says}`, `  ${advice}`, ...under, ...more].join('\n');
}

/** Problems one after another, a blank line between. */
export const printProblems = (problems: readonly Problem[]): string => problems.map(printProblem).join('\n\n');

const placeOf = ({ file, line, field }: Problem): string =>
  [file, line === undefined ? '' : `第 ${line} 行`, field ?? ''].filter(Boolean).join('，');
