/** Where a licence is read, by its name as edition.yaml writes it (`CC BY 4.0`); `undefined` for one that is not Creative Commons’. */
export function licenceAddress(name: string): string | undefined {
  const [, terms, version] = /^CC (BY(?:-[A-Z]{2})*) (\d\.\d)$/.exec(name) ?? [];
  return terms && `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}
