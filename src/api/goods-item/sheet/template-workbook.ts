import { Workbook } from 'exceljs';
import { labelsOf } from '../../../domain/labels';
import type { Language } from '../../../domain/vocabulary';
import { addGoodsSheet } from './template-goods-sheet';
import { addInstructions } from './template-instructions';
import { addChoices, addLists } from './template-list-sheets';

/**
 * The template as a workbook. The sheet to fill in comes first, because an import reads the first one that has the headers; the
 * instructions show their examples in another shape, so that they can never be imported by mistake.
 */
export const templateWorkbook = async (language: Language, maxLines: number): Promise<Buffer> => {
  const workbook = new Workbook();
  workbook.creator = 'Conformity Desk';
  workbook.title = labelsOf(language).sheets.names.template;
  const goods = addGoodsSheet(workbook, language);
  addInstructions(workbook, language, maxLines);
  addLists(workbook, language);
  addChoices(workbook, goods, { language, maxLines });
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
