/**
 * The id a fragment names (`#s2-7` → `s2-7`), and what is left of it without the end of a sentence that a chat or an editor has taken
 * into the address: `#s2-7，见` → `s2-7`. Ids of ours are Latin letters, digits, hyphens.
 */
export function cleanFragment(hash: string): { id: string; clean: string } {
  const id = decoded(hash.replace(/^#/, ''));
  return { id, clean: /^[\w-]*/.exec(id)![0] };
}

/** A path (`/2021/composition/。`) without such an end. */
export const cleanPath = (path: string): string => /^[\w./~-]*/.exec(decoded(path))![0].replace(/\.+$/, '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
