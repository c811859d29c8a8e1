import { isMap, isNode, isScalar, parseDocument, type Pair } from 'yaml';

/**
 * A YAML text with top-level keys set (a key that is not there is put in after `after`) or, where the value is `null`, taken out. The rest
 * keeps its form to the byte (comments, quotes, `[a, b]` and `{ a: b }` as they are written), so that a diff shows the edit and nothing else.
 */
export function setYaml(text: string, values: Readonly<Record<string, string | number | null>>, after?: string): string {
  return Object.entries(values).reduce((edited, [key, value]) => setKey(edited, key, value, after), text);
}

function setKey(text: string, key: string, value: string | number | null, after: string | undefined): string {
  const pair = pairOf(text, key);
  if (pair) {
    const start = value === null ? pair.key : pair.value;
    const end = value === null ? pair.next : pair.end;
    return text.slice(0, start) + (value ?? '') + text.slice(end);
  }
  if (value === null) return text;
  const place = (after && pairOf(text, after)?.next) || text.length;
  return `${text.slice(0, place)}${key}: ${value}\n${text.slice(place)}`;
}

/** Offsets of a top-level pair: its key, its value and the end of it, the line after both. */
function pairOf(text: string, key: string): { key: number; value: number; end: number; next: number } | undefined {
  const { contents } = parseDocument(text);
  const pair: Pair | undefined = isMap(contents) ? contents.items.find((each) => isScalar(each.key) && each.key.value === key) : undefined;
  if (!pair || !isNode(pair.key) || !isNode(pair.value) || !pair.key.range || !pair.value.range) return undefined;
  const end = pair.value.range[1];
  const line = text.indexOf('\n', Math.max(end - 1, pair.value.range[0]));
  return { key: pair.key.range[0], value: pair.value.range[0], end, next: line < 0 ? text.length : line + 1 };
}
