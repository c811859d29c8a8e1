import { defineMiddleware } from 'astro:middleware';
import { problemsPage } from './components/page/problemsPage';
import { allEditions, editionNamed, editionNames, forgetChanged, problemsOf } from './editions';

/** Hands the edition a page is of down to all that draws it: the one in its address, else the newest. No other file asks for it. */
export const onRequest = defineMiddleware(async ({ locals, params }, next) => {
  if (import.meta.env.DEV) forgetChanged();
  const name = params['edition'] ?? editionNames()[0];
  if (name !== undefined) locals.edition = editionNamed(name);
  if (!import.meta.env.DEV || problemsOf(allEditions()).length === 0) return next();
  // Content with problems may not draw: then the problems are the page.
  try {
    const response = await next();
    return new Response(await response.arrayBuffer(), response);
  } catch {
    return problemsPage(problemsOf(allEditions()));
  }
});
