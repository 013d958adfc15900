import { Readable } from 'node:stream';
import type { Context } from 'koa';
import { renderInThread } from '../../../documents/rendering/renderer';
import type { RequestSummary } from '../../../documents/summary/request-summary';
import { labelsOf } from '../../../domain/labels';
import { sendFile } from '../../../platform/http/send-file';

/** Answers the summary as a PDF, which is made for this reader and this moment and kept nowhere. */
export const sendSummary = async (ctx: Context, summary: RequestSummary): Promise<void> => {
  const { draft, fileName } = labelsOf(summary.language).summary;
  const pdf = await renderInThread({ document: 'summary', summary });
  sendFile(ctx, {
    name: `${summary.number ?? draft}-${fileName}.pdf`,
    mime: 'application/pdf',
    size: pdf.byteLength,
    bytes: Readable.from([Buffer.from(pdf)]),
  });
};
