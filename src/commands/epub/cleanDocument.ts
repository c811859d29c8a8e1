import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

/** What only a screen with scripts can use, and what a page of its own says. */
const SCREEN_ONLY =
  'script, button, input, select, form, label:has(input), .needs-js, .permalink, .figure-bar details, .figure-foot, .table-foot, svg.wide, svg.spread, [hidden], .map-note-live, .map-tiles';

/** Attributes that e-books may keep; the rest serve scripts and styles of the site. */
const KEPT = /^(id|class|href|scope|rowspan|colspan|lang|role|value|aria-label|aria-labelledby|start|tabindex)$/;

/** Makes a piece of the print page what an e-book may hold: plain XHTML and SVG without scripts, controls or variables. */
export function cleanDocument($: CheerioAPI, piece: Element, paint: (name: string) => string): void {
  const all = $(piece);
  all.find(SCREEN_ONLY).remove();
  unwrapOwn($, piece);
  writeOutSigns($, piece);
  for (const svg of all.find('svg').toArray()) cleanSvg($, svg, paint);
  all.find('time').each((_, time) => void (time.tagName = 'span'));
  for (const element of [piece, ...all.find('*').toArray()]) {
    if (isSvg($, element)) continue;
    for (const name of Object.keys(element.attribs)) {
      const isUseless = !KEPT.test(name) || (name === 'value' && element.tagName === 'data' && element.attribs[name] === '');
      if (isUseless) $(element).removeAttr(name);
    }
    // A table that is wider than the window is scrolled, by keys too; as a landmark each would be one too many.
    if (element.attribs['role'] === 'region') element.attribs['role'] = 'group';
  }
}

/** Signs that the site’s style sheet sets: not every reader of e-books knows how, and none copies them. */
const SIGNS: Record<string, string> = {
  'td:empty': '—',
  'a.mark': '校',
  '.table .minus': '−',
  '.table-notes li.table-noted': '校　',
  '.table-notes li:not(.table-noted)': '注　',
  'tr:not(.part) + .part > th:first-child': '其中：',
};

function writeOutSigns($: CheerioAPI, piece: Element): void {
  for (const [selector, sign] of Object.entries(SIGNS))
    for (const element of $(piece).find(selector).toArray())
      if ($(element).is('.minus')) $(element).text(sign);
      else $(element).prepend(sign);
}

/** Our own elements are opened: an e-book knows them not. */
function unwrapOwn($: CheerioAPI, piece: Element): void {
  for (const element of $(piece)
    .find('*')
    .toArray()
    .filter(({ tagName }) => tagName.includes('-'))
    .reverse())
    $(element).replaceWith($(element).contents());
}

/** A picture with its colours written out; its description stands on the element around it. */
function cleanSvg($: CheerioAPI, svg: Element, paint: (name: string) => string): void {
  $(svg).attr('xmlns', 'http://www.w3.org/2000/svg').attr('xmlns:xlink', 'http://www.w3.org/1999/xlink');
  for (const element of [svg, ...$(svg).find('*').toArray()]) {
    if (element.tagName === 'a') element.tagName = 'g';
    for (const [name, value] of Object.entries(element.attribs)) {
      if (/^(data-|tabindex|focusable|aria-hidden)/.test(name)) $(element).removeAttr(name);
      else if (name === 'href') {
        $(element).removeAttr('href');
        if (element.tagName === 'use') $(element).attr('xlink:href', value);
      } else if (value.includes('var('))
        $(element).attr(
          name,
          value.replace(/var\((--[\w-]+)\)/g, (_, variable: string) => paint(variable)),
        );
    }
  }
}

const isSvg = ($: CheerioAPI, element: Element): boolean => element.tagName === 'svg' || $(element).closest('svg').length > 0;
