import type { Feature } from 'write-excel-file/universal';
import type { Sheet } from './tableSheet';

/**
 * How the sheets of a workbook are printed, which the library does not know: on A4, as wide as the page and as long as need be, the rows
 * and columns that stand still repeated on every page, its number below.
 */
export function workbookPrint(sheets: readonly Sheet[]): Feature<Blob> {
  const titles = sheets.flatMap(({ sheet, stickyRowsCount = 0 }, index) =>
    stickyRowsCount > 0
      ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sheet}'!$1:$${stickyRowsCount}</definedName>`]
      : [],
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': { transform: (xml, _options, { sheetIndex }) => printed(xml, sheets[sheetIndex]!) },
        'xl/workbook.xml': {
          transform: (xml) => {
            if (!xml.includes('<definedNames/>')) throw new Error('write-excel-file no longer writes an empty <definedNames/>.');
            return xml.replace('<definedNames/>', `<definedNames>${titles.join('')}</definedNames>`);
          },
        },
      },
    },
  };
}

/** In the order of the schema: `sheetPr` first, margins, page and footer last. */
const printed = (xml: string, { orientation }: Sheet): string =>
  xml
    .replace(/<pageMargins[^>]*\/><pageSetup[^>]*\/>/, '')
    .replace(/<worksheet[^>]*>/, (start) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace(
      '</worksheet>',
      `<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${orientation ?? 'portrait'}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;A　&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`,
    );
