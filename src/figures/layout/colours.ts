import type { PanelKind } from '../../model/figure';

/** One fixed colour for each kind of party and of contract, throughout the report: tokens of src/styles/tokens.css. */
const BY_NAME: Record<string, string> = {
  企业法人: '--party-enterprise',
  事业法人: '--party-institution',
  机关法人: '--party-government',
  社团法人: '--party-association',
  自然人: '--party-person',
  其他组织: '--party-other',
  民办非企业法人: '--party-other',
  内设机构: '--data-3',
  技术服务: '--contract-service',
  技术开发: '--contract-development',
  技术转让: '--contract-transfer',
  技术咨询: '--contract-consulting',
};

/** What goes out, what comes in. */
const FLOWS = ['--flow-out', '--flow-in'];

/** Lines that are no kind of contract. */
const LINES = ['--data-5', '--flow-in', '--ink'];

/** Dark to pale, for parts that are no kind of party or contract. */
const SHADES = ['--data-5', '--data-4', '--data-3', '--data-2', '--data-1'];

export const BAR = '--data-4';
export const STRONG = '--data-5';
export const PALE = '--data-3';
export const REST = '--party-other';

/** Colour of the `index`-th part of a share bar. */
export const partColour = (label: string, index: number): string => BY_NAME[label] ?? SHADES[index % SHADES.length]!;

/** Colour of a series: the two flows back to back, a line by its name, bars by their year. */
export function colourOfSeries(kind: PanelKind, name: string, index: number, count: number): string {
  if (kind === 'opposed') return FLOWS[index]!;
  if (kind === 'multiples') return FLOWS[Math.floor(index / 2)]!;
  if (kind === 'line') return count === 1 ? STRONG : (BY_NAME[name] ?? LINES[index] ?? '--ink');
  return seriesColour(index, count);
}

/** Colour of a series of bars: the last is the present year, the one before it the year before. */
const seriesColour = (index: number, count: number): string => (count === 1 ? BAR : index === count - 1 ? '--year-now' : '--year-before');
