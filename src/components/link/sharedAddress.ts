/**
 * An address of this site as it is given to others, whole: on a server the server’s own, in a copy opened from a disk the published
 * site’s. `address` is a page’s path or its place on this page (`#figure-2-4`).
 */
export function sharedAddress(address: string): string {
  const published = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const here = location.protocol === 'file:' && published ? published : location.origin + location.pathname;
  return new URL(address, here).href;
}
