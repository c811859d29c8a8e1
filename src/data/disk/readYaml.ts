import { dirname } from 'node:path';
import { isNode, LineCounter, parseDocument, visit, type ErrorCode } from 'yaml';
import type { z } from 'zod';
import { inPlainCharacters } from '../../model/number/printedNumber';
import { describeIssue } from './describeIssue';
import { quickYaml } from './quickYaml';
import { readText, type Reading } from './readText';

/** Reads a YAML file and holds it against its schema. `file` is the name problems give it; `folder` what a link may not lead out of. */
export function readYaml<T>(path: string, file: string, schema: z.ZodType<T>, folder = dirname(path)): Reading<T> {
  const { value, problems } = readText(path, file, folder);
  return value === undefined ? { problems } : parseYaml(value, file, schema);
}

/** Parses YAML text and holds it against its schema; every broken rule becomes a problem with its line. */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): Reading<T> {
  const quick = quickYaml(text);
  const sound = quick && schema.safeParse(quick.value);
  return sound?.success ? { value: sound.data, problems: [] } : parseExactly(text, file, schema);
}

/** Reads YAML with the place of every node, so that what is wrong has a line. */
function parseExactly<T>(text: string, file: string, schema: z.ZodType<T>): Reading<T> {
  const lines = new LineCounter();
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      problems: [{ code: 'yaml-broken', file, says: 'YAML 里的括号套得太深，读不下去。', try: '多半是重复粘贴所致，删去多出的部分。' }],
    };
  }
  // What is broken breaks what follows: only the first is told.
  const [error] = document.errors;
  if (error) {
    const line = lines.linePos(error.pos[0]).line;
    const wide = wideMark(text.split('\n').slice(Math.max(0, line - 2), line));
    return {
      problems: [
        {
          code: 'yaml-broken',
          file,
          line,
          says: `YAML 格式有误：${wide ? `“${wide}”是全角的，不能当记号用。` : (BROKEN[error.code] ?? '这里的写法读不懂。')}`,
          try: wide
            ? `改成半角的“${inPlainCharacters(wide)}”${wide === '：' ? '，后面空一格' : ''}。`
            : '检查这一行的缩进、冒号后的空格和引号；含有“: ”或以“[”“@”“*”开头的文字要放在引号里。',
        },
      ],
    };
  }
  const alias = ALIAS.test(text) ? firstAlias(document) : undefined;
  if (alias) {
    const says = `“*${alias.name}”是对别处的引用，这里不用。`;
    const line = lines.linePos(alias.at).line;
    return { problems: [{ code: 'yaml-alias', file, line, says, try: '把所指的内容照写一遍；以“*”开头的文字放在引号里。' }] };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, problems: [] };
  return {
    problems: result.error.issues
      .flatMap((issue) => describeIssue(issue, schema))
      .map(({ path, says, advice }) => {
        const node = nodeAt(document, path);
        return {
          code: 'yaml-schema',
          file,
          line: node === undefined ? 1 : lines.linePos(node).line,
          field: path.join('.'),
          says,
          try: advice,
        };
      }),
  };
}

/** A full-width mark of the lines that stands where YAML has one of its own: behind a key, around or between the pairs of a brace. */
function wideMark(lines: readonly string[]): string | undefined {
  return lines
    .map((line) => /^\s*(?:- )?[\w{ ]*?\w+\s?(：)|([｛｝［］])|(，)\s?\w+: /.exec(line))
    .find(Boolean)
    ?.slice(1)
    .find(Boolean);
}

/** What an alias looks like; in quotes, or a comment, it is none. */
const ALIAS = /(?:^|[\s[{,:-])\*/;

/** The first `*name` of a document: an alias may name nothing, or multiply what it names without end. */
function firstAlias(document: ReturnType<typeof parseDocument>): { name: string; at: number } | undefined {
  let found: { name: string; at: number } | undefined;
  visit(document, {
    Alias(_, { source, range }) {
      found = { name: source, at: range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

/** What the parser's complaint means to an editor. */
const BROKEN: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: '同一个键写了两次。',
  BAD_INDENT: '缩进不齐，或者上面的方括号、花括号没有收尾。',
  MISSING_CHAR: '缺了引号、括号、逗号或冒号。',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“: ”。',
  MULTILINE_IMPLICIT_KEY: '这一行缺了冒号，或者前面的引号没有收尾。',
  TAB_AS_INDENT: '缩进用了制表符；要用空格。',
  UNEXPECTED_TOKEN: '这里多出一个符号。',
  BAD_SCALAR_START: '文字以“@”“`”或“%”开头，却没有放在引号里。',
  BAD_ALIAS: '文字以“*”开头，却没有放在引号里。',
};

/** Offset of the deepest node on the way along `path` that exists. */
function nodeAt(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length) as unknown[], true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}
