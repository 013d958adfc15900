import { goodsFields } from '../form/fields';
import type { GoodsLine } from '../form/request-form';
import type { Language } from '../vocabulary';
import { type GoodsColumnKey, goodsColumns } from './columns';
import { conditionWords } from './conditions';
import { neutraliseFormula } from './formulas';
import { type DecimalMark, writeNumber } from './numbers';

const decimalMarks = { fr: ',', en: '.', ar: ',' } as const satisfies Record<Language, DecimalMark>;

const cellText = (key: GoodsColumnKey, line: GoodsLine, language: Language): string => {
  if (key === 'condition') return line.condition === null ? '' : conditionWords[line.condition][language];
  const value = line[key] ?? '';
  return goodsFields[key].kind === 'decimal' ? writeNumber(value, decimalMarks[language]) : neutraliseFormula(value);
};

/**
 * A line of goods as cells of the template, in the order of its columns: numbers with the language's decimal mark, units and
 * countries as codes, formulas neutralised. Reading these cells gives the same line.
 */
export const writeGoodsRow = (line: GoodsLine, language: Language): string[] =>
  goodsColumns.map(({ key }) => cellText(key, line, language));
