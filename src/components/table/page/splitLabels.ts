import { TABLE_LABEL, tableIdOf, type Table } from '../../../model/table/table';

/** Words of a note, cut where they name a table of the edition, so that the name can be a link: `见“正文数据 2”` → …, `正文数据 2` with id `text-2`. */
export function splitLabels(words: string, tables: ReadonlyMap<string, Table>): { text: string; id?: string }[] {
  return words
    .split(new RegExp(`(${TABLE_LABEL})`))
    .filter(Boolean)
    .map((text) => {
      const id = tableIdOf(text);
      return id !== null && tables.has(id) ? { text, id } : { text };
    });
}
