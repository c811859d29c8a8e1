/**
 * Left edges for labels under the parts of a bar: each under the start of its part, moved only as far as its neighbours
 * and the right end (`width`) ask; `null` where they do not fit side by side.
 */
export function placeCallouts(wanted: readonly number[], widths: readonly number[], width: number): number[] | null {
  const places = [...wanted];
  for (let index = 1; index < places.length; index++) places[index] = Math.max(places[index]!, places[index - 1]! + widths[index - 1]!);
  let edge = width;
  for (let index = places.length - 1; index >= 0; index--) {
    places[index] = Math.min(places[index]!, edge - widths[index]!);
    edge = places[index]!;
  }
  return edge < 0 ? null : places;
}
