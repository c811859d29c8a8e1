import type { Paint } from './marks';

/** Colours of the light scheme, read from the style sheet’s text (`--ink: #1c2127;`): a picture that leaves the site takes them along. */
export function lightPalette(css: string): Paint {
  const colours = new Map<string, string>();
  for (const [, name, colour] of css.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\b/gi)) if (!colours.has(name!)) colours.set(name!, colour!);
  return (token) => colours.get(token) ?? '#000000';
}
