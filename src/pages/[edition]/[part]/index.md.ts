import type { APIRoute, GetStaticPaths } from 'astro';
import { referenceAddress } from '../../../components/link/addresses';
import { ownEditions } from '../../../editions';
import { plainMarkdown } from '../../../prose/plainMarkdown';

export const getStaticPaths: GetStaticPaths = () =>
  ownEditions().flatMap((edition) => edition.prose.chapters.map((chapter) => ({ params: { edition: edition.name, part: chapter.id } })));

/** A part as Markdown, beside its page. */
export const GET: APIRoute = ({ params, locals: { edition } }) => {
  const chapter = edition.prose.chapters.find(({ id }) => id === params.part)!;
  const linkTo = (reference: Parameters<typeof referenceAddress>[1]) => {
    const to = referenceAddress(edition, reference);
    return to === null ? null : new URL(to, edition.info.site).href;
  };
  return new Response(plainMarkdown(edition, chapter, linkTo), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
