import type { Claim, Reference } from './chapter';

/** A piece of a line of prose: what every reader of the text (page, Markdown, search, checker) prints in its own way. */
export type Inline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'emphasis'; inline: Inline[] }
  | { kind: 'claim'; claim: Claim }
  | { kind: 'reference'; reference: Reference }
  | { kind: 'link'; url: string; text: string }
  /** The address at the end of a paragraph or heading: `[](#s2-1-p1)`. */
  | { kind: 'permalink'; id: string };

/** Where a piece of text stands in its file. */
interface Placed {
  line: number;
  /** Offset of its end. */
  end: number;
}

/** A paragraph or heading; `id` is the address written at its end, empty where there is none yet. */
export interface TextBlock extends Placed {
  inline: Inline[];
  id: string;
}

/** A component an editor may write, with its attributes: `<Figure id="2-4" />`. */
export interface ComponentBlock extends Placed {
  kind: 'component';
  name: string;
  attributes: Readonly<Record<string, string>>;
  blocks: Block[];
}

/** A block of prose. Nothing in it is code: attributes are strings, components are names. */
export type Block =
  | (TextBlock & { kind: 'paragraph' })
  | (TextBlock & { kind: 'heading'; depth: number })
  | { kind: 'list'; start: number | null; loose: boolean; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'table'; align: ('left' | 'right' | 'center' | null)[]; rows: TextBlock[][] }
  | ComponentBlock;
