/**
 * Page number of every place that a PDF’s links lead to. Reads what Chromium’s PDF writer leaves uncompressed: the page tree and the
 * named destinations; throws where they are not found, as another writer’s file would be.
 */
export function pdfPages(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map((match) => [match[1]!, match[2]!]));
  const root = [...objects.values()].find((body) => /\/Type \/Catalog/.test(body));
  const [, pages] = /\/Pages (\d+) 0 R/.exec(root ?? '') ?? [];
  const [, destinations] = /\/Dests (\d+) 0 R/.exec(root ?? '') ?? [];
  if (!pages || !destinations) throw new Error('PDF 的页目录不是预期的写法：浏览器换了版本？');
  const leaves = (id: string): string[] => {
    const kids = /\/Kids \[([^\]]*)\]/.exec(objects.get(id) ?? '')?.[1];
    return kids === undefined ? [id] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap((kid) => leaves(kid[1]!));
  };
  const numbers = new Map(leaves(pages).map((id, index) => [id, index + 1]));
  const places = [...(objects.get(destinations) ?? '').matchAll(/\/(\S+) \[(\d+) 0 R/g)];
  return new Map(
    places.map(([, name, page]) => [
      name!.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
      numbers.get(page!)!,
    ]),
  );
}
