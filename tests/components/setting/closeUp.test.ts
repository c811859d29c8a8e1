import { expect, it } from 'vitest';
import { closeUp } from '../../../src/components/setting/closeUp';

it.each([
  ['非官方出版物。\n  原书自相矛盾', '非官方出版物。原书自相矛盾'],
  ['<b>增长最快。</b> 全年 3 项', '<b>增长最快。</b>全年 3 项'],
  ['全部相符。\n<a href="/x/">怎样校核</a>', '全部相符。<a href="/x/">怎样校核</a>'],
  ['地区： <span> <a href="/x/">北京</a></span>', '地区：<span><a href="/x/">北京</a></span>'],
  ['以点线标出）。<a href="/x/">\n详情</a>', '以点线标出）。<a href="/x/">详情</a>'],
])('A blank after a full-width mark is dropped: %s', (html, closed) => expect(closeUp(html)).toBe(closed));

it.each([
  ['a blank between words', '<p>表 3-1 各地，2020 年</p>'],
  ['what stands at the end of a block', '<p>全文。 </p> <p>下一段</p>'],
  ['a control, which keeps its distance', '筛选： <input>'],
  ['a script', '<script>const say = "。 好";</script>'],
  ['text set as it is', '<pre>。 好</pre>'],
])('%s is left alone', (_, html) => expect(closeUp(html)).toBe(html));
