import { digitGroups } from '../../model/number/digitGroups';
import { escape } from '../../model/escape';

/** Digits with their thousands grouped by a gap that is no character: copied, `28 251.5` pastes as 28251.5. */
export const groupedHtml = (digits: string): string =>
  digitGroups(digits)
    .map((group, index) => (index === 0 ? group : `<span class="g">${group}</span>`))
    .join('');

/** A number of the report: thousands grouped by a gap, a minus that is a hyphen in the text, so that it copies as a number, and drawn as a minus. */
export const numberHtml = (text: string): string =>
  text.startsWith('-') ? `<span class="minus">-</span>${groupedHtml(text.slice(1))}` : groupedHtml(text);

/** A sentence as HTML: its numbers of five digits and more grouped, those of tables and figures (4-7) unbroken, a minus drawn as one. */
export const groupedSentence = (text: string): string =>
  escape(text)
    .replace(
      /(^|[^\d.\p{L}])(\d{5,}(?:\.\d+)?)(?![\d\p{Script=Latin}])/gu,
      (_, before: string, digits: string) => before + groupedHtml(digits),
    )
    .replace(/(^|[^\d-])(\d+-\d+)(?![\d-])/g, '$1<span class="unbroken">$2</span>')
    .replace(/(^|[\s，、；：（])-(?=\d)/g, '$1<span class="minus">-</span>');

/** The same as nodes, for scripts that build what they show; few texts hold such a number, and the parser of HTML is dear. */
export function groupedNodes(text: string): Node[] {
  if (!/\d{5}/.test(text)) return [new Text(text)];
  const template = document.createElement('template');
  template.innerHTML = groupedSentence(text);
  return [...template.content.childNodes];
}
