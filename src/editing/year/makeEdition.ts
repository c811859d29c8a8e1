import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editionNames, readEditionIn } from '../../editions';
import type { Waiting } from '../../model/check/waiting';
import { EditingError } from '../editingError';
import { writeFiles } from '../file/writeFiles';
import { nextEdition } from './nextEdition';

/** What `makeEdition` did. */
export interface Made {
  folder: string;
  from: string;
  waiting: Waiting;
}

/** Makes the folder of the edition `year` from the newest one in `content`: whole or not at all, and never over one that is there. */
export function makeEdition(content: string, year: string, today: string, say: (line: string) => void = () => {}): Made {
  if (!/^(19|20)\d{2}$/.test(year)) throw new EditingError(`“${year}”不是年份。`, '写作四位数字，如 npm run edition -- 2022。');
  const folder = join(content, year);
  if (existsSync(folder))
    throw new EditingError(
      `${year} 版已经有了，没有改动它。`,
      `接着录入：npm run import -- ${year} 工作簿.xlsx；要重做，先把 ${folder} 移到别处。`,
    );
  const from = editionNames(content)[0];
  if (!from)
    throw new EditingError('还没有一版可以照着做。', `先在 ${content} 里放好一版，如 ${join(content, String(Number(year) - 1))}。`);
  if (Number(year) <= Number(from))
    throw new EditingError(`${year} 不在最新一版（${from}）之后。`, `新的一版照最新一版做，写 ${Number(from) + 1} 或更晚的年份。`);
  say(`读入并校核 ${from} 版…`);
  const source = readEditionIn(content, from);
  if (source.problems.length > 0)
    throw new EditingError(`${from} 版有 ${source.problems.length} 处问题，照它做会把问题带过去。`, '先运行 npm run check，把它们改好。');

  say(`写 ${folder}…`);
  const fresh = join(content, `.${year}.new`);
  rmSync(fresh, { recursive: true, force: true });
  try {
    const files = nextEdition(source, join(content, from), Number(year) - Number(from), today).map(({ name, text }) => ({
      path: join(fresh, name),
      text,
    }));
    for (const place of new Set(files.map(({ path }) => dirname(path)))) mkdirSync(place, { recursive: true });
    writeFiles(files);
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  say('校核新的一版…');
  return { folder, from, waiting: readEditionIn(content, year).waiting };
}
