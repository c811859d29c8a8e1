import { editorsCommand } from './commandLine/editorsCommand';
import { refreshYear } from './year/refreshYear';

const HELP = `npm run refresh：按表里的数重算正文的每一个数。

  npm run refresh -- 2022

按表里的数重算正文的每一个数，写回原处，小数位和单位不变，去掉“待更新”；
列出话可能不再成立、要读一遍的句子：正负变了、名次变了、有“首次”“最多”“超过”一类的词、一串名称的次序。
表还没有录入的数原样留着。可以重复运行。

  --help     显示这些说明`;

/** `npm run refresh -- 2022`: works out every claim anew and writes its number in place. */
editorsCommand(HELP, {}, 1, ([year = '']) => refreshYear(year));
