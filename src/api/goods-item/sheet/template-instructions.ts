import type { Row, Workbook, Worksheet } from 'exceljs';
import { labelsOf, message } from '../../../domain/labels';
import type { Language } from '../../../domain/vocabulary';
import { writeWholeNumber } from '../../../domain/whole-number';
import { templateColumns } from './template-columns';
import { exampleCells } from './template-examples';
import { pageSetup, showAsHeader, showAsText } from './template-look';

const widths = [28, 60, 30, 30, 30];
const steps = ['fill', 'required', 'lists', 'numbers', 'columns', 'faults', 'limits'] as const;

/** One sentence over the whole width. */
const addSentence = (sheet: Worksheet, text: string): Row => {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, widths.length);
  return row;
};

const addSteps = (sheet: Worksheet, language: Language, maxLines: number): void => {
  const { instructions } = labelsOf(language).sheets;
  showAsText(addSentence(sheet, instructions.title), language, { height: 32, bold: true, size: 16 });
  const max = writeWholeNumber(maxLines, language);
  steps.forEach((step, index) => {
    const sentence = `${index + 1}. ${message(instructions[step], { max })}`;
    showAsText(addSentence(sheet, sentence), language, { height: 20 });
  });
  sheet.addRow([]);
};

/** One row a column of the template: laid out this way, examples are no lines that an import could take for goods. */
const addColumns = (sheet: Worksheet, language: Language): void => {
  const { instructions, goodsHints } = labelsOf(language).sheets;
  const examples = exampleCells(language);
  const titles = examples.map((_example, index) => `${instructions.example} ${index + 1}`);
  const header = sheet.addRow([instructions.column, instructions.takes, ...titles]);
  showAsText(header, language, { height: 22 });
  header.eachCell(showAsHeader);
  for (const { key, header: name, isRequired } of templateColumns(language)) {
    const row = sheet.addRow([name, goodsHints[key], ...examples.map((cellOf) => cellOf(key))]);
    showAsText(row, language, { height: 32 });
    if (isRequired) row.getCell(1).font = { ...row.font, bold: true };
  }
};

/** Adds the sheet that says what to do, in the reader's language. */
export const addInstructions = (workbook: Workbook, language: Language, maxLines: number): void => {
  const sheet = workbook.addWorksheet(labelsOf(language).sheets.names.instructions, {
    views: [{ rightToLeft: language === 'ar', showGridLines: false }],
    pageSetup,
  });
  sheet.columns = widths.map((width) => ({ width }));
  addSteps(sheet, language, maxLines);
  addColumns(sheet, language);
};
