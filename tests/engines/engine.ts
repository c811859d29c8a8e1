/**
 * What every engine can be told, whatever protocol it speaks. Scripts come as the text of an expression whose value, or what it
 * promises, is handed back as JSON.
 */
export interface Engine {
  open(url: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  evaluate(expression: string): Promise<string>;
  /** Presses the mouse at a point of the window, px. */
  clickAt(x: number, y: number): Promise<void>;
  /** Types characters, or one key by its name: `{Escape}`. */
  type(text: string): Promise<void>;
  /** The window, PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Keys by their names, as WebDriver writes them. */
const KEYS: Record<string, string> = { Escape: '\uE00C', Enter: '\uE007', ArrowDown: '\uE015', Tab: '\uE004' };

/** A name in braces is a key; all else are characters. */
export const keyNamed = (text: string): string | undefined => /^\{(\w+)\}$/.exec(text)?.[1];

/** Typing, as WebDriver’s classic and its two-way protocol both take it. */
export function keyActions(text: string): object[] {
  const name = keyNamed(text);
  const actions = (name ? [KEYS[name]!] : [...text]).flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return [{ type: 'key', id: 'keys', actions }];
}

/** A press of the mouse, likewise. */
export const clickActions = (x: number, y: number): object[] => [
  {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
];

/** Waits for something that comes within seconds; `undefined` is not yet. */
export async function within<T>(seconds: number, ask: () => Promise<T | undefined>, what: string): Promise<T> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((wait) => setTimeout(wait, 50))) {
    const got = await ask().catch(() => undefined);
    if (got !== undefined) return got;
  }
  throw new Error(`${what}: nothing within ${seconds} s`);
}
