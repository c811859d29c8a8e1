import { yieldToAddress } from '../link/landing.client';
import { onTyped } from '../dom/onTyped';

/** Narrows the directory to what is typed: characters of the name, its pinyin or its initials. The address keeps the words (?q=). */
const input = document.querySelector<HTMLInputElement>('#filter')!;
const output = document.querySelector<HTMLOutputElement>('.directory-filter output')!;
const groups = [...document.querySelectorAll<HTMLElement>('.directory-group')].map((section) => ({
  section,
  keys: section.dataset['keys']!,
  items: [...section.querySelectorAll<HTMLLIElement>('li')].map((item) => ({
    item,
    keys: `${item.textContent!.toLowerCase()} ${item.dataset['keys']}`,
  })),
}));
const index = document.querySelector<HTMLElement>('.directory-index')!;

function narrow(): void {
  const words = input.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { section, keys, items } of groups) {
    let inGroup = 0;
    for (const { item, keys: own } of items) {
      item.hidden = !words.every((word) => own.includes(word) || keys.includes(word));
      if (!item.hidden) inGroup++;
    }
    section.hidden = inGroup === 0;
    shown += inGroup;
  }
  index.hidden = words.length > 0;
  output.textContent = words.length === 0 ? '' : shown > 0 ? `${shown} 家` : '没有这样的机构；少打几个字，或用拼音试试。';
  const address = new URL(location.href);
  if (words.length > 0) address.searchParams.set('q', input.value);
  else address.searchParams.delete('q');
  history.replaceState(null, '', address);
}

input.value = new URLSearchParams(location.search).get('q') ?? '';
onTyped(input, narrow);
if (input.value) narrow();
yieldToAddress(document.querySelector('main')!, () => {
  input.value = '';
  narrow();
});
