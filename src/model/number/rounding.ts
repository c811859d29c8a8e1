/** Rounds half away from zero, as statisticians do, without binary surprises: 2.345 → 2.35. */
export function round(value: number, decimals: number): number {
  const scaled = Number((Math.abs(value) * 10 ** decimals).toPrecision(12));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** decimals;
}

/** `6323.99`, 1 decimal → `6324.0`: plain digits, as a reader may copy them. */
export const writeNumber = (value: number, decimals: number): string => {
  const text = round(value, decimals).toFixed(decimals);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
};
