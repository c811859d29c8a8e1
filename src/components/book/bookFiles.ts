import type { EditionInfo } from '../../model/edition';

/** The forms in which a build may make the whole book, and what tells it so: `npm run pdf`, `epub` and `offline` set these. */
export const FORMS = [
  { form: 'PDF', ending: 'pdf', asked: 'REPORT_PDF' },
  { form: 'EPUB', ending: 'epub', asked: 'REPORT_EPUB' },
  { form: '离线网页', ending: 'zip', asked: 'REPORT_ZIP' },
] as const;

type Form = (typeof FORMS)[number]['ending'];

/** Name of a book’s file in its edition’s folder: `report-2021.pdf`. */
export const bookFile = ({ year }: Pick<EditionInfo, 'year'>, form: Form): string => `report-${year}.${form}`;

/** The books that lie beside the pages of this build; any other is neither made nor offered. */
export const bookFiles = (info: Pick<EditionInfo, 'year'>): { form: string; file: string }[] =>
  FORMS.filter(({ asked }) => process.env[asked] === 'on').map(({ form, ending }) => ({ form, file: bookFile(info, ending) }));
