/** Is it a figure of the edition’s own, which the book does not have? */
export const isOwnFigure = (id: string): boolean => id.startsWith('o');

/** `2-4` → `图 2-4`; `o4-1` → `本版图 4-1`. */
export const figureLabel = (id: string): string => (isOwnFigure(id) ? `本版图 ${id.slice(1)}` : `图 ${id}`);

/** `表 1-1　标题`: a table or a figure by its label and its title. */
export const fullTitle = ({ label, title }: { label: string; title: string }): string => `${label}　${title}`;
