import { nearest } from '../model/nearest';
import type { Problem } from '../model/check/problem';
import type { TableDescriptor } from '../model/table/table';

/** Problems of a CSV's head: each field of the description stands in it once, and nothing else. `file` is the name problems give the CSV. */
export function checkHead(head: readonly string[], { fields }: TableDescriptor, file: string): Problem[] {
  const names = fields.map(({ name }) => name);
  const problem = (code: string, field: string, says: string): Problem => ({
    code,
    file,
    line: 1,
    field,
    says,
    try: `表头应为：${names.join(',')}。`,
  });
  const missing = names
    .filter((name) => !head.includes(name))
    .map((name) => {
      const guess = nearest(name, head);
      return problem('column-missing', name, `缺少“${name}”这一列${guess ? `；表头里最接近的是“${guess}”` : ''}。`);
    });
  const strange = head
    .filter((name) => !names.includes(name))
    .map((name) => problem('column-unknown', name, `多出“${name}”这一列，说明文件（.yaml）里没有它。`));
  const twice = head
    .filter((name, index) => names.includes(name) && head.indexOf(name) < index)
    .map((name) => problem('column-twice', name, `“${name}”这一列有两个。`));
  return [...missing, ...strange, ...twice];
}
