/** The built sites that tests walk: one at the root of its host, one under a sub-path. */
export const SITES = {
  root: { base: '/', folder: '.cache/site-test' },
  report: { base: '/report/', folder: '.cache/site-test-report' },
} as const;
