const coming = new Map<string, Promise<unknown>>();

/**
 * A search file of the edition whose search page lies at `page`, fetched once for all that ask, from whichever script asks first; after a failure it is
 * fetched again.
 */
export function fetchFile<T>(page: string, name: string): Promise<T> {
  const url = `${page}${name}.json`;
  const known = coming.get(url);
  if (known) return known as Promise<T>;
  const file = fetch(url).then((response) => {
    if (!response.ok) throw new Error(`${name}.json: ${response.status}`);
    return response.json() as Promise<T>;
  });
  coming.set(url, file);
  file.catch(() => coming.delete(url));
  return file;
}
