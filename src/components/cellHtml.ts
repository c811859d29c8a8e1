import { escape } from './escape';
import { groupedHtml } from './groupedHtml';
import { href } from './href';
import type { CellView } from './tableView';

/**
 * A cell of a table as HTML, no byte more than it needs: a report has six thousand of them. A blank is an empty cell, to which the
 * style sheet gives a dash and the name 无; the minus is a hyphen in the text, so that it copies as a number, and drawn as a minus.
 */
export function cellHtml(cell: CellView): string {
  const classes = [cell.kind === 'text' ? 't' : '', cell.shift, cell.errata.length > 0 ? 'doubt' : ''].filter(Boolean).join(' ');
  const attributes = `${cell.id ? ` id="${cell.id}"` : ''}${classes ? ` class="${classes}"` : ''}`;
  const body = cell.kind === 'number' ? numberHtml(cell.text) : escape(cell.text);
  const inner = `${cell.link ? `<a href="${escape(href(cell.link))}">${body}</a>` : body}${cell.errata.map(markHtml).join('')}`;
  return cell.kind === 'label' ? `<th scope="row"${attributes}>${inner}</th>` : `<td${attributes}>${inner}</td>`;
}

const numberHtml = (text: string): string =>
  text.startsWith('-') ? `<span class="minus">-</span>${groupedHtml(text.slice(1))}` : groupedHtml(text);

const markHtml = ({ title, address, id }: CellView['errata'][number]): string =>
  `<a class="mark" href="${escape(href(address))}" data-card="erratum:${id}" aria-label="勘误：${escape(title)}"></a>`;
