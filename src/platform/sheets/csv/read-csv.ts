import { type RowBudget, sheetLimits, tooLarge } from '../sheet-limits';
import type { TableRow } from '../table';

/** A place in the text, moved on by reading. */
type Cursor = { text: string; at: number };

type Field = { text: string; unclosed: boolean };

const readQuoted = (cursor: Cursor): Field => {
  const { text } = cursor;
  let field = '';
  let from = cursor.at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) {
      cursor.at = text.length;
      return { text: field + text.slice(from), unclosed: true };
    }
    if (field.length < sheetLimits.cellCharacters) field += text.slice(from, quote);
    from = quote + 1;
    if (text[from] !== '"') break;
    field += '"';
    from += 1;
  }
  cursor.at = from;
  return { text: field, unclosed: false };
};

const readPlain = (cursor: Cursor, plain: RegExp): string => {
  plain.lastIndex = cursor.at;
  const [text = ''] = plain.exec(cursor.text) ?? [];
  cursor.at += text.length;
  return text;
};

/** What stands between a closing quote and the separator belongs to the field, as spreadsheet programs read it. */
const readField = (cursor: Cursor, plain: RegExp): Field => {
  if (cursor.text[cursor.at] !== '"') return { text: readPlain(cursor, plain), unclosed: false };
  const { text, unclosed } = readQuoted(cursor);
  return { text: text + readPlain(cursor, plain), unclosed };
};

const passLineEnd = (cursor: Cursor): void => {
  if (cursor.text.startsWith('\r\n', cursor.at)) cursor.at += 2;
  else cursor.at += 1;
};

const readRecord = (cursor: Cursor, { separator, plain, keep }: Reading): Omit<TableRow, 'row'> => {
  const cells: (string | null)[] = [];
  for (;;) {
    const { text, unclosed } = readField(cursor, plain);
    if (unclosed) return { cells: [...cells, text.slice(0, sheetLimits.cellCharacters)], unclosedCell: cells.length };
    if (text !== '' && cells.length >= sheetLimits.columns) throw tooLarge('columns');
    if (cells.length < sheetLimits.columns) cells.push(text === '' ? null : keep(text));
    if (cursor.text[cursor.at] !== separator) break;
    cursor.at += 1;
  }
  passLineEnd(cursor);
  return { cells };
};

type Reading = { separator: string; plain: RegExp } & RowBudget;

/**
 * Reads a text as RFC 4180 says, with a separator of one character; as leniently as spreadsheet programs do about quotes in
 * the middle of a field and about line ends (CR LF, LF, CR). A field with line ends is in one line, blank lines count.
 * @throws Refusal `too_many_rows`, `file_too_large`
 */
export function* readCsv(text: string, separator: string, budget: RowBudget): Generator<TableRow> {
  const reading = { separator, plain: new RegExp(`[^${separator}\\r\\n]*`, 'y'), ...budget };
  const cursor = { text, at: 0 };
  for (let row = 1; cursor.at < text.length; row += 1) {
    budget.count();
    const record = readRecord(cursor, reading);
    if (record.cells.some((cell) => cell !== null)) yield { row, ...record };
  }
}
