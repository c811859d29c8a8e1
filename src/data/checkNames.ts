import type { EditionInfo } from '../model/edition';
import type { Regions } from '../model/region/region';
import type { FigureSpec } from '../model/figure';
import type { Measure } from '../model/measure';
import type { Table } from '../model/table/table';
import type { Term } from '../model/term';
import { anchor } from '../model/address/address';
import { nearest } from '../model/nearest';
import type { EditionFolder } from './disk/editionFolder';

/** What an edition names, as far as it could be read. */
interface Named {
  info: EditionInfo | undefined;
  regions: Regions;
  tables: ReadonlyMap<string, Table>;
  figures: ReadonlyMap<string, FigureSpec>;
  measures: readonly Measure[];
  glossary: readonly Term[];
}

/** Last steps of the addresses that every edition has: no part may be called so. */
const TAKEN = ['tables', 'figures', 'data', 'share', 'search', 'checks', 'about', 'glossary', 'changes', 'print', 'index', 'embed'];

/** Reports names given twice (two provinces with one id would share a page) and names of what is not there. */
export function checkNames(folder: EditionFolder, { info, regions, tables, figures, measures, glossary }: Named): void {
  const { provinces, cities, regions: areas } = regions;
  if (info) checkParts(folder, info, tables, figures);
  if (info) checkRoles(folder, info, tables, figures, measures);
  once(folder, 'regions.yaml', '省份的 id', provinces, ({ id }) => id);
  once(folder, 'regions.yaml', '省份、城市的名称', [...provinces, ...cities], ({ name }) => name);
  once(folder, 'regions.yaml', '区域的 id', areas, ({ id }) => id);
  once(folder, 'measures.yaml', '指标的 id', measures, ({ id }) => id);
  once(folder, 'glossary.yaml', '术语的 id', glossary, ({ id }) => id);
  const places = [...provinces, ...cities].map(({ name }) => name);
  known(
    folder,
    'regions.yaml',
    '省份',
    // 香港 and 澳门 are cities of no province.
    cities.flatMap(({ name, province }) => (province === name ? [] : province)),
    provinces.map(({ name }) => name),
  );
  known(
    folder,
    'regions.yaml',
    '省份或城市',
    areas.flatMap(({ members }) => members),
    places,
  );
  known(
    folder,
    'glossary.yaml',
    '术语',
    glossary.flatMap(({ see }) => see),
    glossary.map(({ id }) => id),
  );
}

function checkParts(folder: EditionFolder, { parts }: EditionInfo, tables: Named['tables'], figures: Named['figures']): void {
  once(folder, 'edition.yaml', '部分的 id', parts, ({ id }) => id);
  once(folder, 'edition.yaml', '部分的 number', parts, ({ number }) => String(number));
  for (const { id } of parts) {
    if (!/^[a-z][a-z0-9-]*$/.test(id) || TAKEN.includes(id))
      folder.report(
        'part-id',
        'edition.yaml',
        `部分的 id 不能叫“${id}”。`,
        `id 用小写字母，如 overview；${TAKEN.join('、')}已有别的用处。`,
      );
  }
  const numbers = parts.map(({ number }) => number);
  const check = (file: string, part: number) => {
    if (!numbers.includes(part))
      folder.report('part-missing', file, `part 写的是第 ${part} 部分，这一版没有。`, `这一版的部分：${numbers.join('、')}。`);
  };
  for (const { id, part } of tables.values()) check(`tables/${anchor.table(id)}.yaml`, part);
  for (const { id, part } of figures.values()) check(`figures/${anchor.figure(id)}.yaml`, part);
}

/** What plays a role is there: where nothing does, its place on a page would stay empty without a word. */
function checkRoles(
  folder: EditionFolder,
  { parts, roles }: EditionInfo,
  tables: Named['tables'],
  figures: Named['figures'],
  measures: Named['measures'],
): void {
  const check = (what: string, asked: (string | undefined)[], names: Iterable<string>) =>
    known(
      folder,
      'edition.yaml',
      what,
      asked.filter((name) => name !== undefined),
      [...names],
    );
  check(
    '部分',
    [roles.chronicle, roles.provinces, roles.regions],
    parts.map(({ id }) => id),
  );
  // What could not be read may be what is named.
  const unread = (kind: string) => [...folder.unread].flatMap((name) => (name.startsWith(`${kind} `) ? name.slice(kind.length + 1) : []));
  check('表', [roles.directory, roles.flows], [...tables.keys(), ...unread('table')]);
  check('图', [roles.course], [...figures.keys(), ...unread('figure')]);
  check(
    '指标',
    Object.values(roles.measures),
    measures.map(({ id }) => id),
  );
}

function once<T>(folder: EditionFolder, file: string, what: string, list: readonly T[], nameOf: (each: T) => string): void {
  const names = list.map(nameOf);
  for (const name of new Set(names.filter((name, index) => names.indexOf(name) < index)))
    folder.report('name-twice', file, `${what}“${name}”用了两次。`, '一个名字只给一处；后加的换一个，已公布的不改。');
}

function known(folder: EditionFolder, file: string, what: string, asked: readonly string[], names: readonly string[]): void {
  for (const name of new Set(asked.filter((each) => !names.includes(each)))) {
    const guess = nearest(name, names);
    folder.report('name-unknown', file, `没有叫“${name}”的${what}${guess ? `；是不是“${guess}”？` : '。'}`, '改正这个名字，或先写上它。', {
      row: name,
    });
  }
}
