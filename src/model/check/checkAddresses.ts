import { address } from '../address/address';
import { addressesOf, type Addressable } from '../address/addressesOf';
import { anchorsOf } from '../address/anchor';
import type { Missing } from '../formula/formula';
import { rowIdOf } from '../table/table';
import type { Problem } from './problem';

/**
 * Holds an edition against what it promised: no published address is gone, none has come to name something else, the list itself
 * is whole. `folder` is where problems say the lists lie.
 */
export function checkAddresses(edition: Addressable, folder: string): Problem[] {
  const { published } = edition;
  if (!published) return [];
  return [
    ...checkList(published, `${folder}/addresses.txt`),
    ...lost(edition, published.addresses, `${folder}/addresses.txt`),
    ...moved(edition, published.anchors, folder),
  ];
}

type Published = NonNullable<Addressable['published']>;

/** Is the list as long as when it was written? */
function checkList({ addresses, count }: Published, file: string): Problem[] {
  if (addresses.length >= count) return [];
  return [
    {
      code: 'addresses-fewer',
      file,
      says: `这里只有 ${addresses.length} 个网址，公布过的有 ${count} 个。`,
      try: '网址只增不减：从版本库取回这个文件；取不回，就运行 npm run addresses 补上现有的。',
    },
  ];
}

/** Published addresses that answer no more, as one problem; those of cells that are blank now, each with its cell. */
function lost(edition: Addressable, published: readonly string[], file: string): Problem[] {
  const answered = new Set(addressesOf(edition));
  // Another edition’s lines have no business here, and are no loss.
  const all = published.filter((each) => each.startsWith(`${edition.name}/`) && !answered.has(each));
  const blanks = all.length === 0 ? new Map<string, Missing>() : blanksOf(edition);
  const emptied = all.flatMap((each): Problem[] => {
    const missing = blanks.get(each);
    const says = `公布过的网址 ${each} 现在什么也不指。`;
    return missing ? [{ code: 'address-lost', file, line: published.indexOf(each) + 1, says, try: '填上这一格。', missing }] : [];
  });
  const gone = all.filter((each) => !blanks.has(each));
  if (gone.length === 0) return emptied;
  const others = gone.length > 1 ? `，另有 ${gone.length - 1} 个也是` : '';
  return [
    ...emptied,
    {
      code: 'address-lost',
      file,
      line: published.indexOf(gone[0]!) + 1,
      says: `公布过的网址 ${gone[0]} 现在什么也不指${others}。`,
      try: '网址由编号、名称和 id 得来：改回原来的；删去的段落、行或图请恢复。',
    },
  ];
}

/** Addresses that blank cells would have. */
const blanksOf = (edition: Addressable): Map<string, Missing> =>
  new Map(
    [...edition.tables.values()].flatMap((table) =>
      table.rows.flatMap((row) =>
        table.fields
          .filter(({ name }) => !row.cells[name])
          .map((field) => [
            address.cell(edition, table.id, rowIdOf(row, field), field.id),
            { table: table.id, row: row.key, field: field.name },
          ]),
      ),
    ),
  );

/** Addresses that name something else than when they were published. */
function moved(edition: Addressable, anchors: Published['anchors'], folder: string): Problem[] {
  const now = new Map(anchorsOf(edition).map(({ address, words }) => [address, words]));
  const before = new Map(anchors.map(({ address, words }) => [words, address]));
  return anchors.flatMap(({ address, words }, index): Problem[] => {
    const words2 = now.get(address);
    if (words2 === undefined || words2 === words) return [];
    const from = before.get(words2);
    return [
      {
        code: 'address-moved',
        file: `${folder}/anchors.txt`,
        line: index + 2,
        says: `网址 ${address} 公布时指“${words}”，现在指“${words2}”${from ? `（它原在 ${from}）` : ''}。`,
        try: `读者的链接会指错：把编号、次序或名称改回去。若是同一处改了说法，运行 npm run addresses -- '${address}'。`,
      },
    ];
  });
}
