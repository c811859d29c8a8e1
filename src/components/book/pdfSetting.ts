import type { EditionInfo } from '../../model/edition';

/** Does a PDF of the whole book lie beside the pages? `npm run pdf` builds with REPORT_PDF=on; any other build offers none and holds none. */
export const pdfIsMade = (): boolean => process.env['REPORT_PDF'] === 'on';

/** Name of the PDF in its edition’s folder: report-2021.pdf. */
export const pdfName = (info: Pick<EditionInfo, 'year'>): string => `report-${info.year}.pdf`;
