/** A section of a page by its element id; one that would be empty is not there. */
export type PageSection = readonly [id: string, title: string, isThere?: boolean];
