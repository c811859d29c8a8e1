/** A section of a page, by element id; the level of its heading, 2 where they are all alike. */
export type PageSection = readonly [id: string, title: string, level?: number];
