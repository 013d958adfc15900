import type { Context } from 'koa';
import type { SheetFormat } from '../../domain/vocabulary';
import { inTurns } from '../turns';
import { writeSheetApart } from '../sheets/write-apart';
import { type SheetContent, sheetMediaTypes, writeSheet } from '../sheets/write-sheet';
import { sendTemporaryFile } from './send-file';
import { waiterOf } from './waiter';

/** Each holds a connection to the database while its rows are read. */
const inTurn = inTurns({ atOnce: 2, longestQueue: 50, longestOfOne: 15 });

type SheetFile = { format: SheetFormat; fileName: string };

const outgoing = ({ format, fileName }: SheetFile) => ({
  name: `${fileName}.${format}`,
  mime: sheetMediaTypes[format],
});

/**
 * Writes a sheet of bounded length and answers it as a file. Its rows are all read before the first byte leaves, so that a slow
 * caller holds nothing but the file.
 * @throws Refusal `too_many_requests` when too many wait for theirs
 */
export const sendSheet = async (ctx: Context, content: SheetContent, file: SheetFile): Promise<void> =>
  sendTemporaryFile(ctx, outgoing(file), await inTurn(() => writeSheet(file.format, content), waiterOf(ctx)));

/**
 * Lets a process write a sheet of any length and answers it as a file. Nothing is written any more for a caller who went away.
 * @param script compiled file whose body is `answerSheetOrder`
 * @throws Refusal what the process refuses; `too_many_requests` when too many wait for theirs
 */
export const sendLongSheet = async (
  ctx: Context,
  { script, input }: { script: string; input: unknown },
  file: SheetFile
): Promise<void> => {
  const waiter = waiterOf(ctx);
  try {
    sendTemporaryFile(ctx, outgoing(file), await writeSheetApart(script, { format: file.format, input, waiter }));
  } catch (error) {
    if (!waiter.signal.aborted) throw error;
  }
};
