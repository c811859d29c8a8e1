import { defineMiddleware } from 'astro:middleware';
import { editionNamed, editionNames, forgetChanged } from './editions';

/** Hands the edition a page is of down to all that draws it: the one in its address, else the newest. No other file asks for it. */
export const onRequest = defineMiddleware(({ locals, params }, next) => {
  if (import.meta.env.DEV) forgetChanged();
  const name = params['edition'] ?? editionNames()[0];
  if (name !== undefined) locals.edition = editionNamed(name);
  return next();
});
