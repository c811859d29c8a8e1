import type { APIRoute } from 'astro';
import { escape } from '../model/escape';
import { allEditions } from '../editions';
import { address } from '../model/address/address';

/** Lets a browser’s address bar search the newest edition (OpenSearch 1.1). */
export const GET: APIRoute = () => {
  const edition = allEditions()[0]!;
  const { info } = edition;
  const search = `${new URL(address.search(edition), info.site).href}?q={searchTerms}`;
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escape(info.title)}</ShortName>
<Description>${escape(`在《${info.title} ${info.year}》的正文、表格、机构与大事里查找`)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>zh-CN</Language>
<Image height="32" width="32" type="image/svg+xml">${escape(new URL('favicon.svg', info.site).href)}</Image>
<Url type="text/html" template="${escape(search)}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
};
