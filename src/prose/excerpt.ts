/** The beginning of a paragraph up to the end of a sentence or, where that is far, up to about `length` characters and an ellipsis. */
export function excerpt(text: string, length = 72): string {
  if (text.length <= length) return text;
  const end = text.slice(0, length).search(/[。！？；][^。！？；]*$/);
  return end > length / 3 ? text.slice(0, end + 1) : `${text.slice(0, length).replace(/[，、：]$/, '')}…`;
}
