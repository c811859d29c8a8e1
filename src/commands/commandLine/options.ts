import { parseArgs } from 'node:util';
import { halfWidths } from '../../model/table/halfWidths';

/** How an option is written, what it says of itself, and what its value is read as; one without a sample is a switch. */
interface Option<Value> {
  sample?: string;
  /** May be given several times, and is then read as one text with commas. */
  multiple?: boolean;
  says: string;
  read: (text: string | undefined) => Value;
}

/** Every option there is; a command names those it takes. */
const OPTIONS = {
  base: { sample: '/report/', says: '网站放在域名下的哪个路径，以“/”开头和结尾；不写就依 REPORT_SITE，再不然就在根上', read: readBase },
  out: { sample: 'dist', says: '网站写进哪个文件夹', read: (text) => text ?? 'dist' },
  port: { sample: '4321', says: '用哪个端口；不写就从 4321 起找第一个空着的', read: readPort },
  pdf: { says: '另把每一版全书制成 PDF，封面和“引用”随之给出下载', read: Boolean },
  epub: { says: '另把每一版全书制成 EPUB 电子书，封面和“引用”随之给出下载', read: Boolean },
  offline: { says: '另把每一版打成一个离线网页包（ZIP），解压后不用服务器就能打开', read: Boolean },
  compress: { says: '另给每个文本文件备好 brotli 和 gzip 压缩件，供服务器直接发送', read: Boolean },
  keep: { says: '量上一次生成的网站，不重新生成', read: Boolean },
  json: { says: '把问题作为数据（JSON）写出：每个问题，和可疑的单元格 suspects', read: Boolean },
  list: { says: '逐条列出没有被发现的改动', read: Boolean },
  'dry-run': { says: '只看会写什么，不写', read: Boolean },
  rows: {
    sample: '表号',
    multiple: true,
    says: '这些表今年换了行（国家、机构名单），照工作簿的行录；几张表用逗号隔开，如 4-12,a15',
    read: (text) => text?.split(/[,，、]/) ?? [],
  },
} satisfies Record<string, Option<string | number | boolean | string[] | undefined>>;

type Name = keyof typeof OPTIONS;

/** A command as it tells of itself. */
export interface Command<Taken extends Name> {
  /** `npm run build` */
  name: string;
  /** A sentence; more of it stands below, line by line. */
  does: string;
  options: readonly Taken[];
  /** Words it takes besides options: how they are written, what they mean, and how many there must be. */
  words?: { sample: string; says: string; least?: number };
}

/** What was asked of a command. */
export type Asked<Taken extends Name> = { [Each in Taken]: ReturnType<(typeof OPTIONS)[Each]['read']> } & { words: string[] };

/** Reads a command’s options. `--help` prints what it takes and ends the program; so does, with a sentence, what it cannot take. */
export function readOptions<const Taken extends Name>(command: Command<Taken>, args = process.argv.slice(2)): Asked<Taken> {
  const options = Object.fromEntries(
    [...command.options, 'help'].map((name) => {
      const { sample, multiple = false }: Partial<Option<unknown>> = has(name) ? OPTIONS[name] : {};
      return [name, { type: sample === undefined ? 'boolean' : 'string', multiple } as const];
    }),
  );
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: command.words !== undefined });
    if (values['help']) {
      console.log(helpOf(command));
      process.exit(0);
    }
    if (positionals.length < (command.words?.least ?? 0)) throw new Error('还缺少要写在后面的词。');
    const read = command.options.map((name) => [name, OPTIONS[name].read(values[name]?.toString())]);
    return { ...Object.fromEntries(read), words: positionals } as Asked<Taken>;
  } catch (error) {
    console.error(`${sentenceOf(error as NodeJS.ErrnoException)}\n\n${helpOf(command)}`);
    process.exit(2);
  }
}

const has = (name: string): name is Name => name in OPTIONS;

/** What `--help` prints: what the command does, and one line an option. */
export function helpOf({ name, does, options, words }: Command<Name>): string {
  const lines = options.map((option): [string, string] => {
    const { says, sample } = OPTIONS[option] as Option<unknown>;
    return [sample === undefined ? `--${option}` : `--${option} ${sample}`, says];
  });
  const all = [...(words ? [[words.sample, words.says] as const] : []), ...lines, ['--help', '显示这些说明'] as const];
  const width = Math.max(...all.map(([written]) => halfWidths(written)));
  return [`${name}：${does}`, '', ...all.map(([written, says]) => `  ${written}${' '.repeat(width - halfWidths(written))}  ${says}`)].join(
    '\n',
  );
}

/** Node’s complaints about arguments, in our words; our own pass as they are. */
function sentenceOf({ code, message }: NodeJS.ErrnoException): string {
  const [, named = ''] = /'([^']*)'/.exec(message) ?? [];
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `没有 ${named} 这个选项。`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `${named.replace(/^-\w, /, '').replace(/ <value>$/, '')} 的写法不对：该写值的要写值，不该写的不写。`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `不明白“${named}”是什么意思。`;
    default:
      return message;
  }
}

/** `--base`, which `REPORT_SITE` implies: the path of the address the site is published at. */
function readBase(given: string | undefined): string {
  const site = process.env['REPORT_SITE'];
  if (site !== undefined && !(/^https?:\/\/.+\/$/.test(site) && URL.canParse(site)))
    throw new Error(`环境变量 REPORT_SITE 应是完整的网址，以“/”结尾，如 https://stats.example.cn/report/；现为“${site}”。`);
  const published = site === undefined ? undefined : new URL(site).pathname;
  const text = given ?? published ?? '/';
  if (!/^\/((?!\.)[\w.-]+\/)*$/.test(text)) throw new Error(`--base 应以“/”开头和结尾，如 /report/；现为“${text}”。`);
  if (published !== undefined && published !== text)
    throw new Error(`--base ${text} 与 REPORT_SITE（${site}）的路径不同；只写 REPORT_SITE 就够了。`);
  return text;
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Error(`--port 应是 0 到 65535 的整数；现为“${text}”。`);
  return port;
}
