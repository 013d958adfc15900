import { rowBudget } from '../sheet-limits';
import type { Table } from '../table';
import { readWorksheet } from './read-worksheet';
import { readWorkbook } from './workbook';
import { openArchive } from './zip-archive';

/**
 * The visible sheets of an XLSX file.
 * @throws Refusal `unsupported_file`, `encrypted_file`, `macro_file`, `file_too_large`
 */
export const xlsxTables = async (bytes: Buffer, maxRows: number): Promise<Table[]> => {
  const archive = openArchive(bytes);
  const workbook = await readWorkbook(archive);
  return workbook.sheets.map((part): Table => {
    const merged: ReturnType<Table['merged']>[number][] = [];
    return {
      rows: () => readWorksheet(archive.read(part), { workbook, budget: rowBudget(maxRows), merged }),
      merged: () => merged,
    };
  });
};
