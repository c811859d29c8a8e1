/** What a screen reader is told of a link to a place of the text, by its id: `s2-7-1-p3` → 第 2 部分 7.1 第 3 段. */
export function placeWords(id: string): string {
  const [, part, section = '', paragraph] = /^s(\d+)((?:-\d+)*)(?:-p(\d+))?$/.exec(id) ?? [];
  if (!part) return '此处';
  const steps = section.slice(1).replace(/-/g, '.');
  return [`第 ${part} 部分`, steps, paragraph && `第 ${paragraph} 段`].filter(Boolean).join(' ');
}
