import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { EditingError } from '../../editing/editingError';

/** Options as given: those that are set. */
type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

/**
 * Runs a command for editors. `--help` prints what it does; what cannot be done is told in two lines (what, what to do) and the exit code
 * is 1, or 2 where the command itself is written wrongly. `needs` is how many words must follow it.
 */
export async function editorsCommand(
  help: string,
  options: ParseArgsOptionsConfig,
  needs: number,
  run: (words: string[], values: Values) => Promise<void> | void,
): Promise<void> {
  try {
    const { positionals, values } = readWords(help, options, needs);
    if (values['help']) console.log(help);
    else await run(positionals, values);
  } catch (error) {
    const told = describe(error);
    if (!told) throw error;
    console.error(`${told.says}\n${told.advice}`);
    process.exitCode = told.code;
  }
}

function readWords(help: string, options: ParseArgsOptionsConfig, needs: number): { positionals: string[]; values: Values } {
  try {
    const read = parseArgs({ options: { ...options, help: { type: 'boolean' } }, allowPositionals: true });
    if (read.values['help'] || read.positionals.length >= needs) return read as { positionals: string[]; values: Values };
    throw new EditingError('还缺少要写在后面的词。', `写法：\n\n${help}`);
  } catch (error) {
    if (error instanceof EditingError) throw Object.assign(error, { code: 2 });
    const option = /'([^']+)'/.exec((error as Error).message)?.[1];
    throw Object.assign(new EditingError(`不认识的选项${option ? ` ${option}` : ''}。`, `写法：\n\n${help}`), { code: 2 });
  }
}

/** What an error means to an editor; nothing where it is a mistake of ours. */
function describe(error: unknown): { says: string; advice: string; code: number } | undefined {
  if (error instanceof EditingError) return { says: error.message, advice: error.advice, code: (error as { code?: number }).code ?? 1 };
  const says = DISK[(error as NodeJS.ErrnoException).code ?? ''];
  if (!says) return undefined;
  return {
    says: `${says}${(error as NodeJS.ErrnoException).path ? `（${(error as NodeJS.ErrnoException).path}）` : ''}`,
    advice: '没有改动任何文件；解决以后再运行一次。',
    code: 1,
  };
}

const DISK: Record<string, string> = {
  ENOSPC: '磁盘满了，写不下。',
  EDQUOT: '磁盘配额用完了，写不下。',
  EACCES: '没有读写这个文件的权限。',
  EPERM: '没有改动这个文件的权限。',
  EROFS: '这个磁盘是只读的。',
  EBUSY: '文件正被别的程序使用；若在 Excel 里开着，先关上。',
};
