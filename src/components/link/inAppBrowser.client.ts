/**
 * 微信 and QQ show pages in browsers of their own, which drop downloads without a word. There a link to a file says instead how to
 * get it.
 */
const agent = navigator.userAgent;
const app = /MicroMessenger/i.test(agent) ? '微信' : /\sQQ\/\d/.test(agent) ? 'QQ' : null;

/** Files that such a browser neither shows nor keeps. */
const FILE = /\.(csv|xlsx|zip|pdf|epub|json|svg)$/;

if (app) {
  const said = document.createElement('span');
  said.className = 'in-app';
  said.setAttribute('role', 'status');
  document.addEventListener(
    'click',
    (event) => {
      const asked = (event.target as Element).closest<HTMLElement>('a[href], [data-png]');
      const isFile = asked instanceof HTMLAnchorElement ? asked.hasAttribute('download') || FILE.test(asked.pathname) : asked !== null;
      if (!isFile) return;
      event.preventDefault();
      event.stopPropagation();
      asked!.after(said);
      // A status speaks when its words change.
      said.textContent = '';
      requestAnimationFrame(
        () => (said.textContent = `${app}里下载不了文件：点右上角“···”，选“在浏览器打开”，再点一次。表和文字在本页可以直接复制。`),
      );
    },
    { capture: true },
  );
}
