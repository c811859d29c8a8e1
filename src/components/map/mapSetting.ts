/**
 * Are maps drawn? A publisher who has no 审图号 yet builds with the environment variable REPORT_MAPS=off: all maps are left out,
 * rankings and numbers stay.
 */
export const mapsAreDrawn = (): boolean => process.env['REPORT_MAPS'] !== 'off';

/** What must stand beside every map; the review number only where edition.yaml names a real one. */
export const mapNotice = (review: string | undefined): string =>
  `底图为示意，不作为划界依据。${review ? `审图号：${review}。` : '本图未经地图审核，公开发布前须依法送审。'}`;
