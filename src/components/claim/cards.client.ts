import type { Card } from '../../prose/cards';
import { element } from '../dom/element';
import { groupedNodes } from '../setting/groupedHtml';

/**
 * The card beside a number or a reference: where it comes from, in full. Shown on pointing, on focus and on tap; Escape
 * closes it. Its data are fetched once, when the first card is asked for.
 */
const card = document.createElement('div');
card.id = 'card';
card.className = 'card';
card.setAttribute('role', 'status');
card.hidden = true;
document.querySelector('main')!.after(card);

let cards: Promise<Record<string, Card>> | undefined;
let owner: HTMLAnchorElement | undefined;
let ownerBefore: HTMLAnchorElement | undefined;
let timer = 0;

const fetchCards = () => (cards ??= fetch('cards.json').then((response) => response.json()));

async function open(link: HTMLAnchorElement): Promise<void> {
  clearTimeout(timer);
  if (owner === link) return;
  close();
  owner = link;
  const content = (await fetchCards())[link.dataset['card']!];
  if (!content || owner !== link) return;
  card.replaceChildren(...render(content, link));
  card.hidden = false;
  link.setAttribute('aria-describedby', 'card');
  place(link);
}

function close(): void {
  owner?.removeAttribute('aria-describedby');
  owner = undefined;
  card.hidden = true;
}

/** In the margin beside the line where there is one, else under the number and inside the window. */
function place(link: HTMLElement): void {
  const line = link.getClientRects()[0]!;
  const margin = document.querySelector<HTMLElement>('.margin');
  const wide = margin && margin.offsetWidth >= 180;
  card.classList.toggle('in-margin', Boolean(wide));
  const beside = wide ? margin.getBoundingClientRect().left : Math.max(12, line.left);
  const left = Math.min(beside, document.documentElement.clientWidth - card.offsetWidth - 12);
  const below = line.bottom + 8 + card.offsetHeight < innerHeight;
  const top = wide
    ? Math.min(line.top - 12, innerHeight - card.offsetHeight - 12)
    : below
      ? line.bottom + 8
      : line.top - card.offsetHeight - 8;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}

const anchor = (href: string, words: string): HTMLAnchorElement => Object.assign(element('a', '', words), { href });

function render(content: Card, link: HTMLAnchorElement): Node[] {
  if (content.kind === 'preview') {
    return [
      element('p', 'card-path', content.label),
      element('p', 'card-title', ...groupedNodes(content.title)),
      ...(content.text ? [element('p', 'card-text', ...groupedNodes(content.text))] : []),
      ...figureTop(link),
      ...(content.table ? [tableTop(content.table)] : []),
      element('p', 'card-links', anchor(link.href, '前往')),
    ];
  }
  const [first] = content.cells;
  if (content.origin === 'printed' && first) {
    return [
      element('p', 'card-path', first.path),
      element('p', 'card-value', ...groupedNodes(first.value)),
      element('p', 'card-text', '原书表中所印。'),
      element('p', 'card-links', anchor(first.href, '打开这一格')),
    ];
  }
  return [
    element('p', 'card-path', '本版由表中数据计算'),
    element('p', 'card-value', ...groupedNodes(content.value ?? '')),
    element(
      'ul',
      'card-cells',
      ...content.cells.map((cell) => element('li', '', anchor(cell.href, cell.path), element('span', '', ...groupedNodes(cell.value)))),
    ),
    ...(content.more ? [element('p', 'card-text', `等 ${content.more + content.cells.length} 个单元格`)] : []),
    element('p', 'card-formula', content.formula ?? ''),
  ];
}

/** What a reference leads to, for the eye alone: to the ear title and text have said it. */
function forTheEye<T extends Element>(seen: T): T {
  seen.setAttribute('aria-hidden', 'true');
  return seen;
}

/** A figure of this page, small. */
function figureTop(link: HTMLAnchorElement): Node[] {
  const picture = link.hash.startsWith('#figure-') && document.querySelector(`${link.hash} .figure-picture svg`);
  return picture ? [forTheEye(element('div', 'card-figure', picture.cloneNode(true)))] : [];
}

function tableTop({ head, rows }: NonNullable<Extract<Card, { kind: 'preview' }>['table']>): Node {
  const line = (tag: 'th' | 'td', words: string[]) => element('tr', '', ...words.map((each) => element(tag, '', ...groupedNodes(each))));
  return forTheEye(
    element('table', 'card-table', element('thead', '', line('th', head)), element('tbody', '', ...rows.map((row) => line('td', row)))),
  );
}

const linkOf = (event: Event): HTMLAnchorElement | null => (event.target as Element).closest?.('a[data-card]') ?? null;

document.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'touch') return;
  const link = linkOf(event);
  if (link) timer = window.setTimeout(() => void open(link), 80);
  else if (!card.contains(event.target as Node) && owner && document.activeElement !== owner) timer = window.setTimeout(close, 250);
});
document.addEventListener('pointerout', () => clearTimeout(timer));
card.addEventListener('pointerenter', () => clearTimeout(timer));
document.addEventListener('focusin', (event) => {
  const link = linkOf(event);
  if (link) void open(link);
  else if (!card.contains(event.target as Node)) close();
});
// A tap also gives focus, and that opens the card before the click: what counts is what was open when the finger came down.
document.addEventListener('pointerdown', () => {
  ownerBefore = owner;
});
document.addEventListener('click', (event) => {
  const link = linkOf(event);
  // A finger cannot point: its first tap opens the card, a second one follows the link.
  if (link && event.detail > 0 && matchMedia('(hover: none)').matches && ownerBefore !== link) {
    event.preventDefault();
    void open(link);
  } else if (!link && !card.contains(event.target as Node)) close();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
});
addEventListener('resize', close);
// Focus brings a link into the window, smoothly: where the card has room is known when it has come.
addEventListener('scrollend', () => {
  if (owner && !card.hidden) place(owner);
});
