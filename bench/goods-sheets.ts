import { Workbook } from 'exceljs';
import type { GoodsLine } from '../src/domain/form/request-form';
import { goodsColumns } from '../src/domain/goods-sheet/columns';

/** Lines as an importer of household appliances has them: every column filled in, hardly two alike. */
export const goodsLines = (count: number): GoodsLine[] =>
  Array.from({ length: count }, (_, index) => ({
    hsCode: String(8516_000_000 + (index % 900) * 1000),
    description: `Bouilloire électrique ${index % 40},${index % 10} L, acier inoxydable, référence ${index}`,
    brand: `Atlas Home ${index % 50}`,
    model: `BK-${index}`,
    quantity: String(1 + (index % 5000)),
    unit: 'H87',
    value: `${1000 + index}.5`,
    currency: 'EUR',
    originCountry: 'CN',
    condition: 'new',
    netWeight: `${1 + (index % 900)}.25`,
    standards: 'NM EN 60335-2-15',
    manufacturerName: `Ningbo Home ${index % 20} Co., Ltd`,
  }));

const headers = goodsColumns.map(({ label }) => label.fr);

const cellsOf = (line: GoodsLine): string[] => goodsColumns.map(({ key }) => line[key] ?? '');

/** A CSV as a French Excel saves it. */
export const csvSheet = (lines: readonly GoodsLine[]): Buffer => {
  const rows = lines.map((line) => cellsOf(line).map((cell) => (cell.includes(';') ? `"${cell}"` : cell)));
  return Buffer.from([headers, ...rows].map((cells) => cells.join(';')).join('\r\n'));
};

/** A workbook as Excel saves it: texts in its table of texts, numbers as numbers. */
export const xlsxSheet = async (lines: readonly GoodsLine[]): Promise<Buffer> => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Marchandises');
  sheet.addRow(headers);
  const numbers: readonly string[] = ['quantity', 'value', 'netWeight'];
  for (const line of lines) {
    sheet.addRow(goodsColumns.map(({ key }) => (numbers.includes(key) ? Number(line[key]) : line[key])));
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
