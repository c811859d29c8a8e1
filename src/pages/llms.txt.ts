import type { APIRoute } from 'astro';
import { placesOf } from '../components/link/addresses';
import { href } from '../components/link/href';
import { allEditions } from '../editions';
import { address } from '../model/address';

/** What is here and where its plain text and data lie, for language models. */
export const GET: APIRoute = () => {
  const editions = allEditions().map((edition) => {
    const places = placesOf(edition);
    const { info } = edition;
    return [
      `## ${info.title} ${info.year}（${info.covers} 年数据）`,
      '',
      ...info.parts.map((part) => `- [${part.title}](${href(`${address.part(places, part.number)}index.md`)})`),
      `- [数据包说明（Frictionless Data Package）](${href(address.data(places, 'datapackage.json'))})：每张表的标题、单位、列与 CSV`,
      `- [数据校核与勘误](${href(address.checks(places))})：原书自相矛盾之处`,
      `- [术语](${href(address.glossary(places))})`,
      '',
    ].join('\n');
  });
  const [newest] = allEditions();
  return new Response(
    `# ${newest!.info.title}\n\n> 该年报所载事实的独立网络版，非官方出版物；文字为本版自撰，每个数与表格单元格核对过。登记（表 3-1）与输出（表 3-2、附表 5）都叫“技术合同成交额”，引用时请分清。\n\n${editions.join('\n')}`,
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
};
