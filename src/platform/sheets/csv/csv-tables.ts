import { notASheet, rowBudget } from '../sheet-limits';
import type { Table } from '../table';
import { canBeTable, decodeText } from './decode-text';
import { readCsv } from './read-csv';

const separators = [';', ',', '\t'];

/** The first line by which Excel is told the separator; Excel does not show it, so it does not count. */
const separatorLine = /^sep=([;,\t|])(?:\r\n|\n|\r|$)/i;

const tableOf = (text: string, separator: string, maxRows: number): Table => ({
  async *rows() {
    yield* readCsv(text, separator, rowBudget(maxRows));
  },
  merged: () => [],
});

/**
 * A text file as tables, one for each separator that it may have: which of them is meant shows in what they say.
 * @throws Refusal `unsupported_file` for what is no text
 */
export const csvTables = (bytes: Buffer, maxRows: number): Table[] => {
  const text = decodeText(bytes);
  if (!canBeTable(text)) throw notASheet();
  const [line = '', told] = separatorLine.exec(text) ?? [];
  return told === undefined
    ? separators.map((separator) => tableOf(text, separator, maxRows))
    : [tableOf(text.slice(line.length), told, maxRows)];
};
