import type { Workbook, Worksheet } from 'exceljs';
import { goodsFields } from '../../../domain/form/fields';
import type { GoodsColumnKey } from '../../../domain/goods-sheet/columns';
import { labelsOf } from '../../../domain/labels';
import type { Language } from '../../../domain/vocabulary';
import { templateColumns } from './template-columns';
import { pageSetup, showAsHeader } from './template-look';

/** Texts stay as they were typed, so that an HS code keeps its leading zero. */
const formatOf = (key: GoodsColumnKey): string => {
  if (key === 'value') return '#,##0.00##';
  return goodsFields[key].kind === 'decimal' ? 'General' : '@';
};

/** Adds the sheet to fill in: nothing but its headers, which stay in sight. */
export const addGoodsSheet = (workbook: Workbook, language: Language): Worksheet => {
  const sheet = workbook.addWorksheet(labelsOf(language).sheets.names.goods, {
    views: [{ state: 'frozen', ySplit: 1, rightToLeft: language === 'ar' }],
    pageSetup,
  });
  sheet.columns = templateColumns(language).map(({ key, header, width }) => ({
    header,
    width: Math.max(width, header.length + 2),
    style: { numFmt: formatOf(key) },
  }));
  const header = sheet.getRow(1);
  header.height = 22;
  header.eachCell(showAsHeader);
  return sheet;
};
