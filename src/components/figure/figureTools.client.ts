import { copyFrom } from '../dom/copy';
import { sharedAddress } from '../link/sharedAddress';

/** What the buttons under a figure do. */

/** Puts the figure’s address on the clipboard; the button says so for a moment. */
export async function copyLink(figure: HTMLElement, button: HTMLElement): Promise<void> {
  const own = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href.includes('/figures/');
  await copyFrom(button, sharedAddress(own ? '' : `#${figure.id}`));
}

/** Saves the figure as PNG, twice as many pixels as it is wide: the SVG file, with title, unit, source and colophon drawn in. */
export async function savePng(figure: HTMLElement): Promise<void> {
  const { href } = figure.querySelector<HTMLAnchorElement>('a[href$=".svg"]')!;
  const svg = await (await fetch(href)).text();
  const image = new Image();
  // Not an object URL: on a page opened from a disk that would be another origin’s, and the canvas could not be saved.
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(png!);
  link.download = `${figure.id}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Shows the code that embeds the figure, selected; a second click puts it away. */
export function showEmbedCode(figure: HTMLElement, path: string): void {
  const shown = figure.querySelector('.figure-embed');
  if (shown) return shown.remove();
  const url = sharedAddress(path);
  const title = figure.querySelector('.figure-title span')!.textContent.trim();
  const height = Math.round(figure.offsetHeight + 40);
  const label = document.createElement('label');
  label.className = 'figure-embed';
  label.textContent = '把这段代码放进网页，图随宽度变化：';
  const code = document.createElement('textarea');
  code.readOnly = true;
  code.value = `<iframe src="${url}" title="${title.replace(/"/g, '&quot;')}" loading="lazy" width="100%" height="${height}" style="border:0"></iframe>\n<script>addEventListener("message",function(e){var d=e.data;if(d&&d.type==="report-figure")document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)f.height=d.height})})</script>`;
  label.append(code);
  figure.append(label);
  code.focus();
  code.select();
}
