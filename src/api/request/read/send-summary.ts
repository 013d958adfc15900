import { Readable } from 'node:stream';
import type { Context } from 'koa';
import { renderInThread } from '../../../documents/rendering/renderer';
import type { RequestSummary } from '../../../documents/summary/request-summary';
import { labelsOf } from '../../../domain/labels';
import { sendFile } from '../../../platform/http/send-file';
import { waiterOf } from '../../../platform/http/waiter';
import { inTurns } from '../../../platform/turns';

/** One at a time: certificates are made in the same thread, and wait for one summary at most. The longest takes seconds. */
const inTurn = inTurns({ atOnce: 1, longestQueue: 20, longestOfOne: 10 });

/**
 * Answers the summary as a PDF, which is made for this reader and this moment and kept nowhere.
 * @param read the request, once the summary's turn has come: who waits holds no memory
 * @throws Refusal `too_many_requests` when too many summaries wait already
 */
export const sendSummary = async (ctx: Context, read: () => Promise<RequestSummary>): Promise<void> => {
  const { pdf, name } = await inTurn(async () => {
    const summary = await read();
    const { draft, fileName } = labelsOf(summary.language).summary;
    const name = `${summary.number ?? draft}-${fileName}.pdf`;
    return { pdf: await renderInThread({ document: 'summary', summary }), name };
  }, waiterOf(ctx));
  sendFile(ctx, {
    name,
    mime: 'application/pdf',
    size: pdf.byteLength,
    bytes: Readable.from([Buffer.from(pdf)]),
  });
};
