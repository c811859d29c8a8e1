/** A way on at the foot of a page. */
export interface Way {
  href: string;
  /** Small line above: 上一部分, 表 3-1. */
  over: string;
  title: string;
}

/** The ways from one of a list to what stands before and after it; over each stands 上一… and 下一…, unless the way says otherwise. */
export function waysAround<Thing>(
  all: readonly Thing[],
  here: Thing,
  wayTo: (near: Thing) => Pick<Way, 'href' | 'title'> & { over?: string },
  noun = '个',
): { before: Way | undefined; after: Way | undefined } {
  const at = all.indexOf(here);
  const way = (near: Thing | undefined, over: string) => near && { over: `${over}${noun}`, ...wayTo(near) };
  return { before: way(all[at - 1], '上一'), after: way(all[at + 1], '下一') };
}
