import { escape } from './escape';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Marks that no line begins with, and those that none ends with. */
const [CLOSING, OPENING] = [/^[，。、；：！？）》”’—…%的了着]/, /[（《“‘]$/];

/**
 * A title as HTML that breaks between words only (国家技术转移机构|名录, never 转|移): with `word-break: keep-all`, which its style sheet
 * sets, a line breaks at `<wbr>` and punctuation. Numbers stay with their hyphens: 4-7.
 */
export function atWords(text: string): string {
  const pieces = [...words.segment(text)].map(({ segment }) => segment);
  return pieces
    .map((piece, index) => {
      const before = pieces[index - 1];
      const isJoint = before === undefined || CLOSING.test(piece) || OPENING.test(before) || !(isHan(piece) && isHan(before));
      return (isJoint ? '' : '<wbr>') + escape(piece);
    })
    .join('');
}

const isHan = (piece: string): boolean => /^\p{Script=Han}+$/u.test(piece);
