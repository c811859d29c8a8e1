import { EditingError } from '../../editing/editingError';
import { contentFolder, editionNames, readEditionIn, type Edition } from '../../editions';

/** The edition of that year; one that is not there is told with how it is made. */
export function editionCalled(year: string): Edition {
  if (editionNames().includes(year)) {
    console.log(`读入并校核 ${year} 版…`);
    return readEditionIn(contentFolder(), year);
  }
  throw new EditingError(
    `没有 ${year} 这一版。`,
    /^\d{4}$/.test(year) ? `先运行 npm run edition -- ${year}。` : '第一个词写年份，如 2022。',
  );
}
