import { Document, isMap, isSeq, parse, type YAMLSeq } from 'yaml';
import type { Draft } from './draftErrata';

/** The text of `errata.yaml` with drafts behind what stands there; above each, as a comment, what the edition before judged of the same. */
export function addDrafts(text: string, drafts: readonly Draft[]): string {
  if (drafts.length === 0) return text;
  const isEmpty = ((parse(text) ?? []) as unknown[]).length === 0;
  const kept = (isEmpty ? text.replace(/^\[\]\s*$/m, '') : text).trimEnd();
  return [kept, ...drafts.map(printDraft)].filter(Boolean).join('\n\n') + '\n';
}

function printDraft({ erratum: { id, status, numbers: _, ...rest }, last }: Draft): string {
  const document = new Document([{ id, status, ...rest }]);
  const { contents } = document as unknown as { contents: YAMLSeq };
  const readings = document.getIn([0, 'readings']);
  if (isSeq(readings)) for (const each of readings.items) if (isMap(each)) each.flow = true;
  if (last) contents.commentBefore = ` 上一版也有这一处（${last.title}），判断是：${last.judgement}`;
  return document.toString({ lineWidth: 0, singleQuote: true }).trimEnd();
}
