/** A click on ¶ goes to the place and puts its address on the clipboard; a line says so for a moment. */
const said = document.createElement('p');
said.className = 'said';
said.setAttribute('role', 'status');
document.body.append(said);
let timer = 0;

/** Says a short sentence at the foot of the window, for eyes and for screen readers. */
function say(words: string): void {
  said.textContent = words;
  clearTimeout(timer);
  timer = window.setTimeout(() => (said.textContent = ''), 2500);
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.permalink');
  if (!link || event.metaKey || event.ctrlKey) return;
  navigator.clipboard?.writeText(link.href).then(
    () => say('已复制链接'),
    () => say('链接在地址栏里'),
  );
});
