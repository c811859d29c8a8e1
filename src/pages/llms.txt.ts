import type { APIRoute } from 'astro';
import { CSVW_FILE } from '../download/csvw';
import { DCAT_FILE } from '../download/dcat';
import { allEditions } from '../editions';
import { address } from '../model/address/address';
import { figureLabel, fullTitle } from '../model/label';
import { withoutHtml } from '../model/escape';

/** What is here and where its plain text and data lie, for language models. */
export const GET: APIRoute = () => {
  const editions = allEditions().map((edition) => {
    const { info, tables, figures } = edition;
    const at = (path: string) => new URL(path, info.site).href;
    return [
      `## ${info.title} ${info.year}（${info.covers} 年数据）`,
      '',
      ...info.parts.map((part) => `- [${part.title}](${at(`${address.part(edition, part.number)}index.md`)})`),
      `- [数据包说明（Frictionless Data Package）](${at(address.data(edition, 'datapackage.json'))})：每张表的标题、单位、列与 CSV`,
      `- [CSV on the Web 说明](${at(address.data(edition, CSVW_FILE))})：同上，依 W3C 的标准`,
      `- [数据校核与勘误](${at(address.checks(edition))}index.md)：原书自相矛盾之处`,
      `- [术语](${at(address.glossary(edition))}index.md)`,
      '',
      '### 表',
      '',
      ...[...tables.values()].map((table) => `- [${fullTitle(table)}](${at(address.table(edition, table.id))}index.md)`),
      '',
      '### 图',
      '',
      ...[...figures].map(
        ([id, { title }]) => `- [${fullTitle({ label: figureLabel(id), title })}](${at(address.figure(edition, id))}index.md)`,
      ),
      '',
    ].join('\n');
  });
  const [newest] = allEditions();
  return new Response(
    withoutHtml(
      `# ${newest!.info.title}\n\n> 该年报所载事实的独立网络版，非官方出版物；文字为本版自撰，每个数与表格单元格核对过。${newest!.info.caution}\n\n- [数据目录（DCAT）](${new URL(DCAT_FILE, newest!.info.site).href})：各版各表及其文件\n\n${editions.join('\n')}`,
    ),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
};
