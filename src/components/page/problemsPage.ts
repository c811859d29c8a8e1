import { printProblem, type Problem } from '../../model/check/problem';
import { escape } from '../../model/escape';

/** The problems alone, as a page of the dev server that loads anew when a file is saved. */
export const problemsPage = (problems: readonly Problem[]): Response =>
  new Response(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>有 ${problems.length} 处问题</title><script type="module" src="/@vite/client"></script><body style="max-width:46rem;margin:2rem auto;padding:0 1rem;font-family:sans-serif;line-height:1.7"><h1>有 ${problems.length} 处问题</h1><p>改好以后，这一页会自己换成网站。</p>${problems.map((problem) => `<pre style="white-space:pre-wrap;font-family:inherit">${escape(printProblem(problem))}</pre>`).join('')}</body></html>`,
    { headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
