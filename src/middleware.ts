import { defineMiddleware } from 'astro:middleware';
import { problemsPage } from './components/page/problemsPage';
import { closeUp } from './components/setting/closeUp';
import { allEditions, editionNamed, editionNames, forgetChanged, problemsOf } from './editions';

/**
 * Hands the edition a page is of down to all that draws it: the one in its address, else the newest. No other file asks for it.
 * What is drawn is closed up.
 */
export const onRequest = defineMiddleware(async ({ locals, params }, next) => {
  if (import.meta.env.DEV) forgetChanged();
  const name = params['edition'] ?? editionNames()[0];
  if (name !== undefined) locals.edition = editionNamed(name);
  if (!import.meta.env.DEV || problemsOf(allEditions()).length === 0) return closedUp(await next());
  // Content with problems may not draw: then the problems are the page.
  try {
    return await closedUp(await next());
  } catch {
    return problemsPage(problemsOf(allEditions()));
  }
});

/** A response that is whole: what fails to be drawn fails here. A page is in Han setting; any other file as it is. */
async function closedUp(response: Response): Promise<Response> {
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  return new Response(isPage ? closeUp(await response.text()) : await response.arrayBuffer(), response);
}
