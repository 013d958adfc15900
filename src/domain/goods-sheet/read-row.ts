import { checkField } from '../form/check-field';
import { emptyGoodsLine } from '../form/empty';
import { isRequired } from '../form/field';
import { goodsFields } from '../form/fields';
import { normaliseText } from '../form/normalise';
import type { GoodsLine, RequestForm } from '../form/request-form';
import type { Fault } from '../refusal';
import { goodsColumns, type GoodsColumnKey } from './columns';
import { findCondition } from './conditions';
import { restoreFormula } from './formulas';
import type { HeaderMatch } from './headers';
import { type DecimalMark, detectDecimalMark, numberText } from './numbers';
import type { SheetCell } from './sheet-row';

export type { SheetCell } from './sheet-row';

/** What is wrong with one cell; `value` is what the user's program shows there. */
export type CellFault = Pick<Fault, 'code' | 'params'> & { column: GoodsColumnKey; value: string };

/** What reading a line of the sheet depends on besides its cells. */
export type RowContext = {
  columns: HeaderMatch['columns'];
  /** The form, which decides what is required. */
  form: RequestForm;
  /** The decimal mark of the file, from `decimalMarkOf`. */
  decimalMark: DecimalMark | null;
  /** The columns whose cell is merged with others. */
  merged?: ReadonlySet<GoodsColumnKey>;
};

const isEmptyCell = (cell: SheetCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Whether no cell of the line holds anything: such lines are skipped. */
export const isBlankRow = (cells: readonly SheetCell[]): boolean => cells.every(isEmptyCell);

/** The decimal mark that the number columns of a sheet's lines give away; `null` when they do not say. */
export const decimalMarkOf = (
  rows: Iterable<readonly SheetCell[]>,
  columns: HeaderMatch['columns']
): DecimalMark | null => {
  const indexes = [...columns].filter(([key]) => goodsFields[key].kind === 'decimal').map(([, index]) => index);
  return detectDecimalMark(textsAt(rows, indexes));
};

function* textsAt(rows: Iterable<readonly SheetCell[]>, indexes: readonly number[]): Generator<string> {
  for (const row of rows) {
    for (const index of indexes) {
      const cell = row[index];
      if (typeof cell === 'string') yield restoreFormula(cell);
    }
  }
}

/** The value of a cell as the form holds it; what cannot be read stays as it is, for the field's check to refuse. */
const valueOf = (key: GoodsColumnKey, cell: string | number, mark: DecimalMark | null): string | null =>
  typeof cell === 'number'
    ? normaliseText(goodsFields[key], numberText(cell), '.')
    : normaliseText(goodsFields[key], restoreFormula(cell.trim()), mark);

/**
 * Reads one line of a sheet into a line of goods. A cell that cannot be read gives a fault and `null` in the line; an empty
 * cell of a required column is a fault as well.
 */
export const readGoodsRow = (
  cells: readonly SheetCell[],
  { columns, form, decimalMark, merged }: RowContext
): { line: GoodsLine; faults: CellFault[] } => {
  const values: Record<GoodsColumnKey, string | null> = emptyGoodsLine();
  const faults: CellFault[] = [];
  for (const { key } of goodsColumns) {
    const cell = cells[columns.get(key) ?? -1] ?? null;
    const value = cell === null || isEmptyCell(cell) ? null : valueOf(key, cell, decimalMark);
    const flaws = merged?.has(key) ? [{ code: 'merged_cell' as const }] : valueFaults(key, value, form);
    faults.push(...flaws.map((flaw) => ({ column: key, value: String(cell ?? ''), ...flaw })));
    values[key] = flaws.length === 0 ? value : null;
  }
  return { line: { ...values, condition: findCondition(values.condition ?? '') ?? null }, faults };
};

const valueFaults = (
  key: GoodsColumnKey,
  value: string | null,
  form: RequestForm
): Pick<Fault, 'code' | 'params'>[] => {
  const rule = goodsFields[key];
  if (value === null) return isRequired(rule, form) ? [{ code: 'required' }] : [];
  return checkField(rule, value, [key]).map(({ code, params }) => ({ code, params }));
};
