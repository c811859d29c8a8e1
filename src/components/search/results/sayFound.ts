import type { Found } from '../../../search/reading/findRecords';
import { element } from '../../dom/element';

/** What the status line says of an answer: how many, what was read instead, what to try. */
export function sayFound(found: Found): (Node | string)[] {
  const { results, readAs, isPartly, leftOut, suggestions } = found;
  if (results.length === 0) {
    return suggestions.length > 0
      ? ['没有找到。可以试试：', ...suggestions.map((word) => element('a', 'search-try', word)).map(linkTo)]
      : ['没有找到。可以换一个说法，或只输入其中一个词。'];
  }
  const words = [`${results.length} 条结果`];
  if (leftOut.length > 0) words.push(`书中没有“${leftOut.slice(0, 3).join('”“')}”，以下是其余词语的结果`);
  if (readAs.length > 0) words.push(`按“${readAs.slice(0, 3).join('”“')}”查找`);
  if (isPartly) words.push('没有一处同时含有全部词语，以下含有其中大部分');
  return [words.join('；')];
}

function linkTo(link: HTMLAnchorElement): HTMLAnchorElement {
  const to = new URL(document.querySelector<HTMLElement>('search-box')?.dataset['page'] ?? location.pathname, location.href);
  to.searchParams.set('q', link.textContent ?? '');
  link.href = to.href;
  return link;
}

/** What is said when a search comes to nothing: the network’s fault, or the browser’s, whose engine lacks something the search needs. */
export const sayFailed = (error: unknown): string =>
  error instanceof TypeError && navigator.onLine && !/fetch|network|load failed/i.test(error.message)
    ? '这个浏览器的内核太旧，检索没有完成。请换用较新的浏览器，或从目录、表格中查找。'
    : '检索数据没有取到。请检查网络后再试。';
