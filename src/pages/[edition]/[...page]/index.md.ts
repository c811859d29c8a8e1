import type { APIRoute, GetStaticPaths } from 'astro';
import { markdownTwins } from '../../../components/page/markdownTwins';
import { ownEditions } from '../../../editions';

export const getStaticPaths = (() =>
  ownEditions().flatMap((edition) =>
    [...markdownTwins(edition)].map(([address, text]) => ({
      params: { edition: edition.name, page: address.slice(edition.name.length + 1, -1) },
      props: { text },
    })),
  )) satisfies GetStaticPaths;

/** A page as Markdown, beside it. */
export const GET: APIRoute<{ text: () => string }> = ({ props }) =>
  new Response(props.text(), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
