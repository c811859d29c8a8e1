import type { EditionInfo } from '../../model/edition';

/** Does an EPUB of the whole book lie beside the pages? `npm run epub` builds with REPORT_EPUB=on; any other build offers none and holds none. */
export const epubIsMade = (): boolean => process.env['REPORT_EPUB'] === 'on';

/** Name of the EPUB in its edition’s folder: report-2021.epub. */
export const epubName = (info: Pick<EditionInfo, 'year'>): string => `report-${info.year}.epub`;
