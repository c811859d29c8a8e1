import { copy } from '../dom/copy';
import { sharedAddress } from './sharedAddress';

/** A click on ¶ goes to the place and puts its address on the clipboard; a line says so for a while and offers to cite the place. */
const said = document.createElement('p');
said.className = 'said';
said.setAttribute('role', 'status');
document.body.append(said);
let timer = 0;

/** What a place is, as the citation dialog names it. */
function kindOf(id: string): string {
  if (document.getElementById(id)?.matches('tr')) return 'row';
  if (/^e\d{4}/.test(id)) return 'event';
  return /^s\d+(-\d+)*$/.test(id) ? 'section' : 'paragraph';
}

/** Says a short sentence at the foot of the window, for eyes and for screen readers. */
function say(words: string, place: string): void {
  const cite = document.createElement('button');
  cite.type = 'button';
  cite.dataset['cite'] = `${kindOf(place)}:${place}`;
  cite.textContent = '引用此处';
  said.replaceChildren(words, cite);
  clearTimeout(timer);
  timer = window.setTimeout(() => said.replaceChildren(), 6000);
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.permalink');
  if (!link || event.metaKey || event.ctrlKey) return;
  void copy(sharedAddress(link.hash)).then((isCopied) => say(isCopied ? '已复制链接' : '链接在地址栏里', link.hash.slice(1)));
});
