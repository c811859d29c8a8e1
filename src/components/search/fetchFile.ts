/** A file on its way: its first bytes, then all of it. */
interface Coming {
  begun: Promise<unknown>;
  file: Promise<unknown>;
}

const coming = new Map<string, Coming>();

/**
 * A search file of the edition whose search page lies at `page`, fetched once for all that ask, from whichever script asks first; after a failure it is
 * fetched again.
 */
export const fetchFile = <T>(page: string, name: string): Promise<T> => comingFrom(page, name).file as Promise<T>;

/** Resolves when the file begins to arrive: what is asked for then comes on its heels, and does not wait for a line that is idle. */
export const fileBegins = (page: string, name: string): Promise<unknown> => comingFrom(page, name).begun;

function comingFrom(page: string, name: string): Coming {
  const url = `${page}${name}.json`;
  const known = coming.get(url);
  if (known) return known;
  const begun = fetch(url);
  const file = begun.then((response) => {
    if (!response.ok) throw new Error(`${name}.json: ${response.status}`);
    return response.json();
  });
  coming.set(url, { begun, file });
  file.catch(() => coming.delete(url));
  return { begun, file };
}
