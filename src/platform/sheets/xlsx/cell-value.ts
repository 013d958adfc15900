import { numberText } from '../../../domain/goods-sheet/numbers';
import { notASheet } from '../sheet-limits';
import { withoutEscapes } from './cell-text';
import { dateText, type NumberKind } from './number-format';
import type { Workbook } from './workbook';

/** A cell as the sheet writes it. */
export type RawCell = {
  /** `n` unless given: `s` shared string, `inlineStr`, `str` text of a formula, `b`, `e` error, `d` ISO date. */
  type: string;
  style: number;
  /** The content of `<v>`; `null` when there is none. */
  value: string | null;
  /** The text of an inline string. */
  inline: string;
  hasFormula: boolean;
};

/** What a formula shows that no program has computed: the file was written by one that does not compute. */
const notComputed = '#N/A';

const shown = (number: number, kind: NumberKind, from1904: boolean): string | number => {
  switch (kind.kind) {
    case 'number':
      return number;
    case 'date':
      return dateText(number, from1904);
    case 'percent':
      return `${numberText(number * 100)}%`;
    case 'padded':
      return Number.isInteger(number) && number >= 0 ? String(number).padStart(kind.digits, '0') : number;
  }
};

const sharedString = (index: string, { strings }: Workbook): string => {
  const text = strings[Number(index)];
  if (text === undefined) throw notASheet();
  return text;
};

/**
 * What a cell holds, as its reader sees it: dates as ISO text, percentages with their sign, a number with zeros before it as
 * text; errors as their text.
 * @throws Refusal `unsupported_file` when it refers to what is not there
 */
export const cellValue = (cell: RawCell, workbook: Workbook): string | number | null => {
  const { type, value } = cell;
  if (type === 'inlineStr') return cell.inline || null;
  if (value === null || value === '') return cell.hasFormula && type !== 'str' ? notComputed : null;
  switch (type) {
    case 's':
      return sharedString(value, workbook) || null;
    case 'str':
      return withoutEscapes(value);
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
    case 'n': {
      const number = Number(value);
      return Number.isFinite(number)
        ? shown(number, workbook.styles[cell.style] ?? { kind: 'number' }, workbook.from1904)
        : value;
    }
    default:
      return value;
  }
};
