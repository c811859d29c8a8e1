/** Edits (insert, delete, replace one character) that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  const from = [...a];
  let previous = [...b, ''].map((_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    [...b].forEach((character, j) => {
      current.push(Math.min(current[j]! + 1, previous[j + 1]! + 1, previous[j]! + (from[i - 1] === character ? 0 : 1)));
    });
    previous = current;
  }
  return previous.at(-1)!;
}

/** The candidate most like `word`, for "did you mean"; `undefined` where none is more like than unlike. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const contained = candidate && (candidate.includes(word) || word.includes(candidate));
    const edits = editDistance(word, candidate) / Math.max(word.length, candidate.length, 1);
    const distance = contained ? Math.min(0.5, edits) : edits;
    if (!best || distance < best.distance) best = { candidate, distance };
  }
  return best && best.distance <= 0.6 ? best.candidate : undefined;
}
