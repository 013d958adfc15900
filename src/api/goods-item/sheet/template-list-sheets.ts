import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import type { FieldRule } from '../../../domain/form/field';
import { goodsFields } from '../../../domain/form/fields';
import { type GoodsColumnKey, goodsColumns } from '../../../domain/goods-sheet/columns';
import { labelsOf } from '../../../domain/labels';
import type { Language } from '../../../domain/vocabulary';
import { pageSetup, showAsHeader } from './template-look';
import { choicesOf, entriesOf, isListed, listedColumns } from './template-lists';

declare module 'exceljs' {
  interface Worksheet {
    /** The validations of ranges, which the package's own types leave out. */
    dataValidations: { add(range: string, validation: DataValidation): void };
  }
}

const CHOICES_SHEET = 'choices';
/** The longest prompt and the longest title that spreadsheet programs show. */
const LONGEST_PROMPT = 255;
const LONGEST_TITLE = 32;

const labelOf = (key: GoodsColumnKey, language: Language): string =>
  goodsColumns.find((column) => column.key === key)?.label[language] ?? key;

const letter = (sheet: Worksheet, column: number): string => sheet.getColumn(column).letter;

/** Adds the sheet on which codes and their names are looked up. */
export const addLists = (workbook: Workbook, language: Language): void => {
  const sheet = workbook.addWorksheet(labelsOf(language).sheets.names.lists, {
    views: [{ state: 'frozen', ySplit: 1, rightToLeft: language === 'ar' }],
    pageSetup,
  });
  listedColumns.forEach((key, index) => {
    const entries = entriesOf(key, language);
    const [codes, names] = [sheet.getColumn(index * 3 + 1), sheet.getColumn(index * 3 + 2)];
    codes.values = [labelOf(key, language), ...entries.map(({ code }) => code)];
    names.values = ['', ...entries.map(({ name }) => name)];
    [codes.width, names.width] = [12, 34];
    for (const column of [codes, names]) showAsHeader(sheet.getCell(1, column.number));
  });
};

const rangeOf = (sheet: Worksheet, column: number, lines: number): string =>
  `${letter(sheet, column)}2:${letter(sheet, column)}${lines + 1}`;

const ruleFor = (rule: FieldRule): Pick<DataValidation, 'type' | 'operator' | 'formulae'> => {
  if (rule.kind === 'decimal') {
    return { type: 'decimal', operator: rule.min === 'zero' ? 'greaterThanOrEqual' : 'greaterThan', formulae: [0] };
  }
  return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [rule.kind === 'text' ? rule.max : 0] };
};

/**
 * Puts lists and hints on the cells to fill in. They warn and never forbid, because an import reads more than they know, such
 * as numbers typed as text.
 */
export const addChoices = (
  workbook: Workbook,
  goods: Worksheet,
  { language, maxLines }: { language: Language; maxLines: number }
): void => {
  const choices = workbook.addWorksheet(CHOICES_SHEET, { state: 'veryHidden' });
  const { goodsHints } = labelsOf(language).sheets;
  goodsColumns.forEach(({ key, label }, index) => {
    const hint = {
      allowBlank: true,
      errorStyle: 'warning',
      showErrorMessage: true,
      showInputMessage: true,
      promptTitle: label[language].slice(0, LONGEST_TITLE),
      prompt: goodsHints[key].slice(0, LONGEST_PROMPT),
      errorTitle: label[language].slice(0, LONGEST_TITLE),
      error: goodsHints[key].slice(0, LONGEST_PROMPT),
    } as const;
    const cells = rangeOf(goods, index + 1, maxLines);
    if (!isListed(key)) return goods.dataValidations.add(cells, { ...hint, ...ruleFor(goodsFields[key]) });
    const values = choicesOf(key, language);
    const column = listedColumns.indexOf(key) + 1;
    choices.getColumn(column).values = values;
    const list = `${CHOICES_SHEET}!$${letter(choices, column)}$1:$${letter(choices, column)}$${values.length}`;
    return goods.dataValidations.add(cells, { ...hint, type: 'list', formulae: [list] });
  });
};
