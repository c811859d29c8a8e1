import type { Block } from './block';

/** A chapter as read from its MDX: what is addressed, cited and searched in it. */
export interface Chapter {
  /** Part's id: composition. */
  id: string;
  part: number;
  title: string;
  file: string;
  sections: Section[];
  paragraphs: Paragraph[];
  /** Text that is no paragraph: headings and cells of Markdown tables. It is checked like the rest. */
  otherTexts: Paragraph[];
  events: ChronicleEvent[];
  /** Figures, tables and maps in the order they stand in. */
  embeds: Embed[];
  /** All of its text, as it is shown. */
  blocks: Block[];
}

interface Section {
  /** `2-7-1`: part, 七, 1. */
  number: string;
  /** Element id: `s2-7-1`. */
  id: string;
  /** Heading with its printed number: 七、技术交易主体构成. */
  title: string;
  /** 2 for 一、, 3 for 1., 4 for （1）. */
  level: number;
  line: number;
}

export interface Paragraph {
  /** Element id; empty where the editor has not run `npm run addresses` yet. */
  id: string;
  /** Number of the section it stands in; empty before the first heading. */
  section: string;
  /** Words as the reader sees them; a reference without words of its own reads as its target’s label. */
  text: string;
  line: number;
  claims: Claim[];
  references: Reference[];
  /** The text without what is checked otherwise: `CLAIM` stands for each claim, a blank for a label that is filled in. */
  rest: string;
}

/** Stands for a claim in the rest of its text. */
export const CLAIM = '\uFFFC';

/** A number in the prose, bound to cells. */
export interface Claim {
  /** What the reader sees: `6324.0 亿元`. */
  text: string;
  /** `附表3[电子信息,金额]` */
  formula: string;
  line: number;
  /** The number is last year’s, marked `"待更新"` by `npm run edition` until `npm run refresh` writes this year’s. */
  waiting?: true;
}

export const REFERENCE_KINDS = ['figure', 'table', 'section', 'event', 'term', 'erratum', 'province', 'region', 'institution'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** A link to another place of the edition. */
export interface Reference {
  kind: ReferenceKind;
  /** `2-4`, `a3`, `2-7-1`, `e0409` … */
  id: string;
  /** Words of its own; empty where the label is filled in. */
  text: string;
  line: number;
}

interface Embed {
  kind: 'figure' | 'table' | 'map';
  /** `2-4`, `a3`; of a map its measure, empty for the first. */
  id: string;
  section: string;
  line: number;
}

export const EVENT_KINDS = ['政策', '机构', '活动', '统计'] as const;

export interface ChronicleEvent {
  /** Element id: `e0409`; `e1125-2` for the second of a day. */
  id: string;
  /** ISO date. */
  date: string;
  /** ISO date of the last day, where it lasted longer. */
  end?: string | undefined;
  kind: (typeof EVENT_KINDS)[number];
  title: string;
  /** It is last year’s, its date moved; marked `status="waiting"` by `npm run edition` until an editor has written this year’s. */
  waiting?: true;
  text: string;
  line: number;
  claims: Claim[];
  references: Reference[];
  rest: string;
}
