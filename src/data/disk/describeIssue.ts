import type { z } from 'zod';
import { nearest } from '../../model/nearest';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** A broken rule of a schema in an editor's words. */
export interface DescribedIssue {
  /** Where in the file: fields, 2, decimals. */
  path: Path;
  says: string;
  advice: string;
}

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（以“- ”开头的各行）',
  object: '“键: 值”各行',
  record: '“键: 值”各行',
};
const SEE = '参照 EDITING.md 与同类文件改正。';

const isMissing = (issue: Issue): boolean => issue.code === 'invalid_type' && /undefined$/.test(issue.message);

/** Says what a schema's issue means: unknown keys with the nearest known one, missing ones, values of the wrong kind. */
export function describeIssue(issue: Issue, schema: z.ZodType, above: Path = []): DescribedIssue[] {
  const path = [...above, ...issue.path];
  const name = String(path.at(-1) ?? '');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey([...path, key], key, keysAt(schema, path)));
    case 'invalid_type':
      return isMissing(issue)
        ? [{ path, says: `缺少“${name}”。`, advice: `补上这个键，值应为${TYPES[issue.expected] ?? issue.expected}。` }]
        : [{ path, says: `“${name}”的值类型不对。`, advice: `应为${TYPES[issue.expected] ?? issue.expected}。` }];
    case 'invalid_value':
      return [{ path, says: `“${name}”的值不在允许之列。`, advice: `可用的值：${issue.values.map(String).join('、')}。` }];
    case 'invalid_format':
      if (issue.format === 'date') return [{ path, says: `“${name}”不是日期。`, advice: '写作 年-月-日，如 2026-01-31。' }];
      if (issue.format === 'url') return [{ path, says: `“${name}”不是网址。`, advice: '写全，以 https:// 开头，以 / 结尾。' }];
      return [{ path, says: /^Invalid/.test(issue.message) ? `“${name}”的写法不合规则。` : `“${name}”${issue.message}。`, advice: SEE }];
    case 'too_small':
      return [
        {
          path,
          says: `“${name}”${issue.origin === 'array' ? `至少要有 ${issue.minimum} 项` : `不能小于 ${issue.minimum}`}。`,
          advice: SEE,
        },
      ];
    case 'too_big':
      return [{ path, says: `“${name}”不能大于 ${issue.maximum}。`, advice: SEE }];
    case 'invalid_union':
      return describeUnion(issue.errors, schema, path);
    default:
      return [{ path, says: `“${name}”不合规则：${issue.message}。`, advice: SEE }];
  }
}

function unknownKey(path: Path, key: string, known: string[]): DescribedIssue {
  const guess = nearest(key, known);
  return {
    path,
    says: `不认识“${key}”这个键${guess ? `；是不是“${guess}”？` : '。'}`,
    advice: known.length > 0 ? `这里可以写的键：${known.join('、')}。` : SEE,
  };
}

/** A choice of shapes, each told by its one key (the checks of a table): what is wrong with the shape that was meant. */
function describeUnion(branches: Issue[][], schema: z.ZodType, path: Path): DescribedIssue[] {
  const isMeant = (issues: Issue[]) => issues.every((issue) => issue.path.length > 0 || issue.code !== 'unrecognized_keys');
  const meant = branches.find((issues) => isMeant(issues) && issues.some((issue) => issue.path.length > 0));
  if (meant) return meant.flatMap((issue) => describeIssue(issue, schema, path));
  if (branches.flat().every((issue) => issue.path.length === 0 && isMissing(issue))) {
    return [{ path, says: `缺少“${String(path.at(-1) ?? '')}”。`, advice: SEE }];
  }
  const typed = branches.flat().find((issue) => issue.code === 'unrecognized_keys');
  const names = branches
    .flat()
    .flatMap((issue) => (issue.code === 'invalid_type' && issue.path.length === 1 ? [String(issue.path[0])] : []));
  if (typed?.code === 'unrecognized_keys') return typed.keys.map((key) => unknownKey([...path, key], key, [...new Set(names)]));
  return [{ path, says: `“${String(path.at(-1) ?? '')}”的写法不合规则。`, advice: SEE }];
}

/** What zod keeps inside a schema, as far as this file needs it. */
interface Definition {
  innerType?: unknown;
  element?: unknown;
  valueType?: unknown;
  shape?: Record<string, unknown>;
  options?: unknown[];
}

const definitionOf = (type: unknown): Definition => (type as { def?: Definition } | undefined)?.def ?? {};

/** The schema under `optional`, `default` and the like. */
const unwrap = (type: unknown): unknown => {
  const { innerType } = definitionOf(type);
  return innerType ? unwrap(innerType) : type;
};

/** Keys that an object at `path` of the schema may have. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at: unknown = unwrap(schema);
  for (const step of path) {
    const { shape, element, valueType, options } = definitionOf(at);
    if (options) at = unwrap(options.find((option) => String(step) in (definitionOf(unwrap(option)).shape ?? {})));
    const chosen = options ? definitionOf(at).shape : shape;
    at = unwrap(typeof step === 'number' ? element : (chosen?.[String(step)] ?? valueType));
  }
  return Object.keys(definitionOf(at).shape ?? {});
}
