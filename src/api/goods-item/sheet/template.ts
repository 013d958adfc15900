import { Readable } from 'node:stream';
import type { Context } from 'koa';
import { labelsOf } from '../../../domain/labels';
import type { Language, SheetFormat } from '../../../domain/vocabulary';
import { sendFile } from '../../../platform/http/send-file';
import { sendSheet } from '../../../platform/http/send-sheet';
import { sheetMediaTypes } from '../../../platform/sheets/write-sheet';
import { templateColumns } from './template-columns';

/** The last workbook of each language: one takes a moment to make, and differs with nothing but the greatest number of lines. */
const made = new Map<Language, { maxLines: number; workbook: Promise<Buffer> }>();

const workbookFor = (language: Language, maxLines: number): Promise<Buffer> => {
  const last = made.get(language);
  if (last?.maxLines === maxLines) return last.workbook;
  // The package that writes workbooks is large, and loaded once it is needed.
  const workbook = import('./template-workbook').then(({ templateWorkbook }) => templateWorkbook(language, maxLines));
  made.set(language, { maxLines, workbook });
  // One that failed is not kept.
  workbook.catch(() => made.delete(language));
  return workbook;
};

/** Answers the sheet to fill in: a workbook with lists and instructions, or the headers alone as CSV. */
export const sendTemplate = async (
  ctx: Context,
  { format, language, maxLines }: { format: SheetFormat; language: Language; maxLines: number }
): Promise<void> => {
  const { names } = labelsOf(language).sheets;
  if (format === 'csv') {
    const columns = templateColumns(language).map(({ header }) => ({ header, kind: 'text' as const }));
    return sendSheet(ctx, { name: names.goods, columns, rows: [], language }, { format, fileName: names.template });
  }
  const workbook = await workbookFor(language, maxLines);
  sendFile(ctx, {
    name: `${names.template}.${format}`,
    mime: sheetMediaTypes[format],
    size: workbook.length,
    bytes: Readable.from([workbook]),
  });
};
