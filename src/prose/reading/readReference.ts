import { REFERENCE_KINDS, type Reference, type ReferenceKind } from '../../model/chapter';

/** Reads the target of a link (`figure:2-4`) as a reference; `null` where it is none. */
export function readReference(url: string, text: string, line: number): Reference | null {
  const match = /^([a-z]+):(.+)$/.exec(url);
  return match && REFERENCE_KINDS.includes(match[1] as ReferenceKind)
    ? { kind: match[1] as ReferenceKind, id: match[2]!, text, line }
    : null;
}
