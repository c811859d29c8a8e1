/** An address of ours (`2021/overview/#s1-1`) as a link that works under the site's base path (`/report/2021/overview/#s1-1`). */
export const href = (address: string): string => `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${address}`;
