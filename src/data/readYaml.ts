import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { nearest } from '../model/nearest';
import type { Problem } from '../model/problem';

/** What of a file could be read, and what is wrong with it. */
export interface Reading<T> {
  value?: T;
  problems: Problem[];
}

/** Reads a YAML file and holds it against its schema. `file` is the name problems give it. */
export function readYaml<T>(path: string, file: string, schema: z.ZodType<T>): Reading<T> {
  return parseYaml(readFileSync(path, 'utf8'), file, schema);
}

/** Parses YAML text and holds it against its schema; every broken rule becomes a problem with its line. */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): Reading<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        code: 'yaml-broken',
        file,
        line: lines.linePos(error.pos[0]).line,
        says: `YAML 格式有误：${sentence(error.code, error.message)}`,
        try: '检查这一行的缩进、冒号后的空格和引号；含有“: ”或以“[”“@”“*”开头的文字要放在引号里。',
      })),
    };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, problems: [] };
  return {
    problems: result.error.issues.flatMap((issue) => {
      const node = nodeAt(document, issue.path);
      const line = node ? lines.linePos(node).line : 1;
      return describeIssue(issue, schema).map(({ field, says, advice }) => ({ code: 'yaml-schema', file, line, field, says, try: advice }));
    }),
  };
}

function sentence(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return '同一个键写了两次。';
  return message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '。');
}

/** Offset of the deepest node on the way along `path` that exists. */
function nodeAt(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length) as unknown[], true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

const TYPES: Record<string, string> = { string: '文字', number: '数', int: '整数', boolean: 'true 或 false', array: '列表（以“- ”开头的各行）', object: '“键: 值”各行' };

function describeIssue(issue: z.core.$ZodIssue, schema: z.ZodType): { field: string; says: string; advice: string }[] {
  const field = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = keysAt(schema, issue.path);
        const guess = nearest(key, known);
        return {
          field: [...issue.path, key].join('.'),
          says: `不认识“${key}”这个键${guess ? `；是不是“${guess}”？` : '。'}`,
          advice: `这里可以写的键：${known.join('、')}。`,
        };
      });
    case 'invalid_type':
      return [
        (issue as { input?: unknown }).input === undefined && /undefined/.test(issue.message)
          ? { field, says: `缺少“${String(issue.path.at(-1))}”。`, advice: `补上这个键，值应为${TYPES[issue.expected] ?? issue.expected}。` }
          : { field, says: `“${String(issue.path.at(-1) ?? '')}”的值类型不对。`, advice: `应为${TYPES[issue.expected] ?? issue.expected}。` },
      ];
    case 'invalid_value':
      return [{ field, says: `“${String(issue.path.at(-1))}”的值不在允许之列。`, advice: `可用的值：${issue.values.map(String).join('、')}。` }];
    default:
      return [{ field, says: `“${field}”不合规则：${issue.message}。`, advice: '参照 EDITING.md 与同类文件改正。' }];
  }
}

/** Keys that an object at `path` of the schema may have. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  const unwrap = (type: unknown): unknown => {
    const inner = (type as { def?: { innerType?: unknown } })?.def?.innerType;
    return inner ? unwrap(inner) : type;
  };
  for (const step of path) {
    at = unwrap(at);
    const { shape, element, valueType } = ((at as { def?: object })?.def ?? {}) as { shape?: Record<string, unknown>; element?: unknown; valueType?: unknown };
    at = typeof step === 'number' ? element : (shape?.[String(step)] ?? valueType);
  }
  return Object.keys(((unwrap(at) as { def?: { shape?: object } })?.def?.shape ?? {}) as object);
}
