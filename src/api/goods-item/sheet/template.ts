import { Readable } from 'node:stream';
import type { Context } from 'koa';
import { labelsOf } from '../../../domain/labels';
import type { Language, SheetFormat } from '../../../domain/vocabulary';
import { sendFile } from '../../../platform/http/send-file';
import { sendSheet } from '../../../platform/http/send-sheet';
import { sheetMediaTypes } from '../../../platform/sheets/write-sheet';
import { templateColumns } from './template-columns';

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
  // The package that writes workbooks is large, and loaded once it is needed.
  const { templateWorkbook } = await import('./template-workbook');
  const workbook = await templateWorkbook(language, maxLines);
  sendFile(ctx, {
    name: `${names.template}.${format}`,
    mime: sheetMediaTypes[format],
    size: workbook.length,
    bytes: Readable.from([workbook]),
  });
};
