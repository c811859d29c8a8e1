import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg, type ResvgRenderOptions } from '@resvg/resvg-wasm';
import { encodePng } from './encodePng';

const RENDERER = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');

/** The renderer starts once in a process, and a build loads this file twice: within Astro and, for the books, outside. */
const shared = globalThis as { pngRenderer?: Promise<void> };

/** An SVG as a PNG. */
export async function drawPng(svg: string, options: ResvgRenderOptions): Promise<Uint8Array> {
  await (shared.pngRenderer ??= initWasm(readFileSync(RENDERER)));
  const image = new Resvg(svg, options);
  const rendered = image.render();
  const png = encodePng(rendered.pixels, rendered.width, rendered.height);
  // The renderer’s memory is not collected with the objects: a hundred pictures would keep half a gigabyte.
  rendered.free();
  image.free();
  return png;
}
