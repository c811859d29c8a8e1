import { sayWaiting } from '../model/check/waiting';
import { contentFolder } from '../editions';
import { readWorkbooks } from '../editing/workbook/readWorkbooks';
import { makeEdition } from '../editing/year/makeEdition';
import { readOptions } from './commandLine/options';
import { tellFaults } from './commandLine/tellFaults';
import { importYear } from './year/importYear';
import { refreshYear } from './year/refreshYear';

/** `npm run edition -- 2022`: makes the next edition’s folder from the newest one, and fills it where workbooks are given. */
const { words, rows } = readOptions({
  name: 'npm run edition',
  does: `照最新一版做出下一年的文件夹。

年份都移一年（列名、行名、公式、题名、校核、图、指标、事件的日期）；
表留表头、行名和校核，数字清空，待录入；正文留句子，数字仍是上年的，标“待更新”；
大事记仍是上年的事，标 status="waiting"，换成本年的才能生成；
勘误、更正和网址清单从头开始；编号与地址不变。
后面写了工作簿，就接着录入（npm run import）并重算正文的数（npm run refresh）。
已有的文件夹不会被覆盖；半路出错，什么也不留下。`,
  options: ['rows'],
  words: { sample: '2022 [工作簿.xlsx …]', says: '哪一年；要录入的工作簿、CSV 或它们的文件夹', least: 1 },
});
const [year = '', ...paths] = words;

await tellFaults(() => {
  // A workbook that cannot be read is told before anything is made.
  const sheets = readWorkbooks(paths, console.log);
  const { folder, from, waiting } = makeEdition(contentFolder(), year, new Date().toISOString().slice(0, 10), console.log);
  console.log(`照 ${from} 版做出 ${folder}：${sayWaiting(waiting)}；勘误从空白开始。`);
  const steps =
    paths.length > 0
      ? []
      : [
          `npm run import -- ${year} 工作簿.xlsx   录入数字（先加 --dry-run 看看）`,
          `npm run refresh -- ${year}             重算正文的数，列出要读一遍的句子`,
        ];
  if (paths.length > 0) {
    importYear(year, sheets, { rows, isDry: false });
    refreshYear(year);
  }
  const next = [
    ...steps,
    'npm run check                      检查；录错了的改好，与数相反的话改过来',
    // Their order is held against the book once none waits: what contradicts it comes with the errata.
    ...(waiting.events > 0
      ? [`chapters/chronicle.mdx             大事记 ${waiting.events} 条仍是上年的事：换成本年的，写好一条删去一个 status="waiting"`]
      : []),
    `npm run errata -- ${year}              原书自相矛盾的，一次起草成勘误，逐条判断`,
    'npm run build                      检查并生成',
  ];
  console.log(`
接下来：
${next.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}
  about.mdx 也请读一遍，里面说的还是上一年的书。`);
});
