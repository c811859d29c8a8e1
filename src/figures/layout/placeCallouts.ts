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

/**
 * Heights, as steps from the bar, at which leaders turn towards their label; 0 where a label stands under its part. Of
 * labels moved left the leftmost turns first, of labels moved right the rightmost.
 */
export function leaderSteps(places: readonly number[], starts: readonly number[]): number[] {
  const moved = places.map((place, index) => (place < starts[index]! - 1 ? -1 : place + 2 > starts[index + 1]! ? 1 : 0));
  return moved.map((side, index) => {
    if (side === 0) return 0;
    const before = side < 0 ? moved.slice(0, index) : moved.slice(index + 1);
    return 1 + before.filter((other) => other === side).length;
  });
}
