/** An edition as far as its years are asked for: its name, the year its data are of. */
interface OfYear {
  name: string;
  covers: number;
}

/**
 * The edition that prints the one year a question names, where `own` has neither that year nor prints it beside its own: the year’s own
 * edition, else the one after. `undefined` where the question names no year, or several, or one that no edition prints.
 */
export function editionOfYear(question: string, editions: readonly OfYear[], own: string): { year: number; edition: string } | undefined {
  const [year, ...others] = new Set((question.match(/\d+/g) ?? []).filter((digits) => /^(?:19|20)\d\d$/.test(digits)).map(Number));
  if (year === undefined || others.length > 0) return undefined;
  const printing = [year, year + 1].flatMap((covers) => editions.filter((each) => each.covers === covers)).map(({ name }) => name);
  const [edition] = printing;
  return edition === undefined || printing.includes(own) ? undefined : { year, edition };
}
