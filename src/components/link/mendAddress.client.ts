import { cleanPath } from './cleanFragment';

/** No page here: an address that ends in a sentence’s end (`/2021/overview/。`, from a chat) leads to the page it begins with. */
const { origin, pathname } = location;
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const clean = base + cleanPath(pathname.slice(base.length));
if (clean !== pathname && decodeURI(pathname) !== clean) location.replace(origin + clean);
