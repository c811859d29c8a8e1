/**
 * What a number measures: exponents of base units. 亿元 is 10^8 元; % is 0.01 of nothing; 万元 per 项 is 元¹·项⁻¹.
 */
export type Dimension = Readonly<Record<string, number>>;

interface Unit {
  dimension: Dimension;
  /** How many base units one of it is. */
  scale: number;
  /** A count of things is exact: it stands for no interval. */
  isCount: boolean;
}

const SCALED: Record<string, [base: string, scale: number]> = {
  元: ['元', 1],
  万元: ['元', 1e4],
  亿元: ['元', 1e8],
};
const RATIOS: Record<string, number> = { '': 1, 倍: 1, '%': 0.01, 个百分点: 0.01, 百分点: 0.01 };

/** Units in which shares and growth are stated: pure numbers. */
export const isRatio = (unit: string): boolean => unit in RATIOS;

const known = new Map<string, Unit>();

/** The unit of that name. A name that is neither money nor ratio counts things of that name (项, 家, 人次 …). */
export function unitNamed(name: string): Unit {
  const unit = known.get(name) ?? makeUnit(name);
  known.set(name, unit);
  return unit;
}

function makeUnit(name: string): Unit {
  const scaled = SCALED[name];
  if (scaled) return { dimension: { [scaled[0]]: 1 }, scale: scaled[1], isCount: false };
  if (name in RATIOS) return { dimension: {}, scale: RATIOS[name]!, isCount: false };
  return { dimension: { [name]: 1 }, scale: 1, isCount: true };
}

/** Dimension of a product (`sign` 1) or a quotient (`sign` −1). */
export function combine(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  const result: Record<string, number> = { ...a };
  for (const [base, exponent] of Object.entries(b)) {
    const sum = (result[base] ?? 0) + sign * exponent;
    if (sum === 0) delete result[base];
    else result[base] = sum;
  }
  return result;
}

/** Is it the dimension of a count of things: 项, 家 …? */
export function isCountOf(dimension: Dimension): boolean {
  const [only, ...others] = Object.entries(dimension);
  return only !== undefined && others.length === 0 && only[0] !== '元' && only[1] === 1;
}

export const sameDimension = (a: Dimension, b: Dimension): boolean => Object.keys(combine(a, b, -1)).length === 0;

/**
 * May a value of dimension `measured` be shown in the unit `shown`? Yes when they agree, and also when the reader is to
 * understand "per": 万元 for an amount per contract.
 */
export function mayShowAs(measured: Dimension, shown: string): boolean {
  const perThing = Object.fromEntries(Object.entries(measured).filter(([, exponent]) => exponent > 0));
  return sameDimension(measured, unitNamed(shown).dimension) || sameDimension(perThing, unitNamed(shown).dimension);
}

/** `{ 元: 1, 项: -1 }` → `元/项`, for messages. */
export function printDimension(dimension: Dimension): string {
  const above = Object.keys(dimension).filter((base) => dimension[base]! > 0);
  const below = Object.keys(dimension).filter((base) => dimension[base]! < 0);
  return [above.join('·') || (below.length ? '1' : '纯数'), ...below].join('/');
}

/** `26.7 %`; the unit left out where there is none. */
export const withUnit = (text: string, unit: string): string => [text, unit].filter(Boolean).join(' ');
