import { nearest } from '../model/nearest';
import type { Problem } from '../model/check/problem';
import type { TableDescriptor } from '../model/table/table';

/** Problems of a CSV's head: each field of the description stands in it once, and nothing else. `file` is the name problems give the CSV. */
export function checkHead(head: readonly string[], { fields }: TableDescriptor, file: string): Problem[] {
  const names = fields.map(({ name }) => name);
  const wanted = `表头应为：${names.join(',')}。`;
  const problem = (code: string, field: string | undefined, says: string, advice = wanted): Problem => ({
    code,
    file,
    line: 1,
    ...(field !== undefined && { field }),
    says,
    try: advice,
  });
  const missing = names.filter((name) => !head.includes(name));
  const strange = head.filter((name) => !names.includes(name));
  const between = /[;；\t，]/.exec(head.length === 1 ? head[0]! : '')?.[0];
  if (between && missing.length > 0)
    return [problem('separator', undefined, `格与格之间是${between === '\t' ? '制表符' : `“${between}”`}，不是半角逗号。`, TIDY)];
  if (missing.length === names.length && names.length > 1)
    return [problem('head-missing', undefined, '第一行不是表头。', `删去表头上面的行（表题、单位写在 .yaml 里）。${wanted}`)];
  if (missing.length === 0 && strange.length > 0 && strange.every((name) => name === ''))
    return [problem('column-unknown', undefined, `表头里多出 ${strange.length} 个没有名称的列。`, `空列删去；${TIDY}`)];
  if (missing.length === 1 && strange.length === 1)
    return [problem('column-missing', missing[0]!, `没有“${missing[0]}”这一列，却有说明文件（.yaml）里没有的“${strange[0]}”。`)];
  return [
    ...missing.map((name) => {
      const guess = nearest(name, head);
      return problem('column-missing', name, `缺少“${name}”这一列${guess ? `；表头里最接近的是“${guess}”` : ''}。`);
    }),
    ...strange.map((name) => problem('column-unknown', name, `多出“${name}”这一列，说明文件（.yaml）里没有它。`)),
    ...head
      .filter((name, index) => names.includes(name) && head.indexOf(name) < index)
      .map((name) => problem('column-twice', name, `“${name}”这一列有两个。`)),
  ];
}

const TIDY = '运行 npm run tidy，它改成我们的写法。';
