import { EditingError } from '../../editing/editingError';

/** Does what an editor asked for; what cannot be done is told in two lines (what, what to do), and the exit code is 1. */
export async function tellFaults(run: () => Promise<void> | void): Promise<void> {
  try {
    await run();
  } catch (error) {
    const told = describe(error);
    if (!told) throw error;
    console.error(`${told.says}\n${told.advice}`);
    process.exitCode = 1;
  }
}

/** What an error means to an editor; nothing where it is a mistake of ours. */
function describe(error: unknown): { says: string; advice: string } | undefined {
  if (error instanceof EditingError) return { says: error.message, advice: error.advice };
  const says = DISK[(error as NodeJS.ErrnoException).code ?? ''];
  if (!says) return undefined;
  return {
    says: `${says}${(error as NodeJS.ErrnoException).path ? `（${(error as NodeJS.ErrnoException).path}）` : ''}`,
    advice: '没有改动任何文件；解决以后再运行一次。',
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
