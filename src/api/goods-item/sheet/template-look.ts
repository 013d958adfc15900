import type { Cell, Fill, PageSetup, Row } from 'exceljs';
import type { Language } from '../../../domain/vocabulary';

const FONT = 'Calibri';
const headerFill: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF0B5C4A' } };

/** All columns on one A4 page, for those who print. */
export const pageSetup: Partial<PageSetup> = {
  orientation: 'landscape',
  fitToPage: true,
  fitToHeight: 0,
  paperSize: 9,
};

/** White on the product's green. */
export const showAsHeader = (cell: Cell): void => {
  cell.fill = headerFill;
  cell.font = { name: FONT, bold: true, color: { argb: 'FFFFFFFF' } };
  cell.alignment = { ...cell.alignment, vertical: 'middle' };
};

/** Text to be read: wrapped, in the reader's direction; the height is in points, a line takes fifteen. */
export const showAsText = (
  row: Row,
  language: Language,
  { height, bold = false, size = 11 }: { height: number; bold?: boolean; size?: number }
): void => {
  row.height = height;
  row.font = { name: FONT, bold, size };
  row.alignment = { wrapText: true, vertical: 'middle', readingOrder: language === 'ar' ? 'rtl' : 'ltr' };
};
