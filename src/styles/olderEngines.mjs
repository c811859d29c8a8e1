import isPseudoClass from '@csstools/postcss-is-pseudo-class';
import postcssLogical from 'postcss-logical';

/** Widths of a window that holds the text alone, and of one that has contents beside it, less the text’s: edges and contents, in px. */
const EDGES = 68;
const CONTENTS = 374;

/** The text’s own width, and the window’s from which a figure has the margin beside it too, in px. */
const TEXT = 680;
const WITH_MARGIN = { figure: 1360, map: 0 };

/** `(min-width: 34rem)` of a container, as a query of the window around it. */
const ofWindow = (container, query) =>
  query.replace(/([\d.]+)(rem|px)/, (_, length, unit) => {
    const px = Number(length) * (unit === 'rem' ? 17 : 1);
    return `${px < TEXT ? px + EDGES : Math.max(px + CONTENTS, WITH_MARGIN[container])}px`;
  });

/**
 * Where an engine knows no container queries (Chrome before 105, Safari before 16, Firefox before 110), the window stands in for the
 * container of a figure or a map. A table then scrolls in its region, which needs no width.
 */
const windowForContainer = () => ({
  postcssPlugin: 'window-for-container',
  Once(root, { AtRule }) {
    root.walkAtRules('container', (container) => {
      const [, name, query] = /^(figure|map) (\(.+\))$/.exec(container.params) ?? [];
      if (!query) return;
      const media = new AtRule({ name: 'media', params: `screen and ${ofWindow(name, query)}` });
      media.append(container.nodes.map((node) => node.clone()));
      const otherwise = new AtRule({ name: 'supports', params: 'not (container-type: inline-size)' });
      otherwise.append(media);
      container.after(otherwise);
    });
  },
});

/**
 * What brings our sheets down to the baseline where Lightning CSS does not: containers; `:is`, which it doubles as `:-webkit-any`, a heavier
 * selector that current engines know too; start and end, which are left and right in a text that runs so.
 */
export const olderEngines = () => [windowForContainer(), isPseudoClass({ preserve: false }), postcssLogical()];
