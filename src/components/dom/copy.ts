/**
 * Puts a text, and its HTML where there is one, on the clipboard; `false` where the browser refuses. Without https browsers have no
 * `navigator.clipboard`: then the text is selected in a field out of sight and copied as by hand.
 */
export async function copy(text: string, html?: string): Promise<boolean> {
  try {
    if (html && typeof ClipboardItem === 'function') {
      const as = (type: string, words: string) => new Blob([words], { type });
      const item = new ClipboardItem({ 'text/plain': as('text/plain', text), 'text/html': as('text/html', html) });
      await navigator.clipboard.write([item]);
    } else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text, html);
  }
}

/** Copies from a button, which says for a moment what came of it. */
export async function copyFrom(button: HTMLElement, text: string, html?: string): Promise<void> {
  const isCopied = await copy(text, html);
  if (!faces.has(button)) faces.set(button, [...button.childNodes]);
  button.textContent = isCopied ? '已复制' : '浏览器不让复制，请手动选取';
  setTimeout(() => button.replaceChildren(...faces.get(button)!), 1600);
}

/** What stands on a button when nothing has just been copied. */
const faces = new WeakMap<HTMLElement, ChildNode[]>();

function copyByHand(text: string, html?: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'hidden';
  const before = document.activeElement as HTMLElement | null;
  // Outside an open dialog nothing can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  field.remove();
  before?.focus({ preventScroll: true });
  return isCopied;
}
