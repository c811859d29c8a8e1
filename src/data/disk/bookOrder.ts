/** The book’s order of tables or figures, by their ids: 附表 after 表, text tables last, numbers by value; a part’s own figures after the book’s. */
export function bookOrder(a: string, b: string): number {
  const weight = (id: string) => {
    const [first = 0, second = 0] = (id.match(/\d+/g) ?? []).map(Number);
    const family = id.startsWith('text') ? 2 : id.startsWith('a') ? 1 : 0;
    return family * 1e6 + first * 1e3 + second + (id.startsWith('o') ? 500 : 0);
  };
  return weight(a) - weight(b);
}
