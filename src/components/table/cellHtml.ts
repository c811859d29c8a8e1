import { escape } from '../../model/escape';
import { numberHtml } from '../setting/groupedHtml';
import { href } from '../link/href';
import type { CellView } from './tableView';

/**
 * A cell of a table as HTML, no byte more than it needs: a report has six thousand of them. A blank is an empty cell, to which the
 * style sheet gives a dash and the name 无; the minus is a hyphen in the text, so that it copies as a number, and drawn as a minus.
 */
export function cellHtml(cell: CellView): string {
  const classes = [cell.kind === 'text' ? 't' : '', cell.shift, doubtClass(cell)].filter(Boolean).join(' ');
  const attributes = `${cell.id ? ` id="${cell.id}"` : ''}${classes ? ` class="${classes}"` : ''}`;
  const body = cell.kind === 'number' ? numberHtml(cell.text) : escape(cell.text);
  const inner = `${cell.link ? `<a href="${escape(href(cell.link))}">${body}</a>` : body}${cell.isNoted ? '' : markHtml(cell.errata)}`;
  return cell.kind === 'label' ? `<th scope="row"${attributes}>${inner}</th>` : `<td${attributes}>${inner}</td>`;
}

const doubtClass = ({ errata, isNoted }: CellView): string => (isNoted ? 'noted' : errata.length > 0 ? 'doubt' : '');

/** One mark a cell, for two would be too near each other to hit: it leads to the erratum, or to the first of several and names them all. */
function markHtml(errata: CellView['errata']): string {
  const [first] = errata;
  if (!first) return '';
  const words = `勘误：${errata.map(({ title }) => title).join('；')}`;
  return `<a class="mark" href="${escape(href(first.address))}" data-card="erratum:${first.id}" aria-label="${escape(words)}"></a>`;
}
