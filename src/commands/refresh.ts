import { readOptions } from './commandLine/options';
import { tellFaults } from './commandLine/tellFaults';
import { refreshYear } from './year/refreshYear';

/** `npm run refresh -- 2022`: works out every claim anew and writes its number in place. */
const [year = ''] = readOptions({
  name: 'npm run refresh',
  does: `按表里的数重算正文的每一个数。

写回原处，小数位和单位不变，去掉“待更新”；
列出话可能不再成立、要读一遍的句子：正负变了、名次变了、有“首次”“最多”“超过”一类的词、一串名称的次序。
表还没有录入的数原样留着。可以重复运行。`,
  options: [],
  words: { sample: '2022', says: '哪一年', least: 1 },
}).words;

await tellFaults(() => refreshYear(year));
