import { fork } from 'node:child_process';
import { Refusal } from '../../domain/refusal';
import type { SheetFormat } from '../../domain/vocabulary';
import type { SheetAnswer, SheetOrder } from './sheet-process';
import { type TemporaryFile, writeTemporaryFile } from './temporary-file';
import { inTurns } from './turns';

/** Each holds a connection to the database and a core for seconds. */
const inTurn = inTurns({ atOnce: 2, longestQueue: 50 });

/** Megabytes; rows that were written are soon forgotten, so that a sheet of any length needs no more. */
const memory = ['--max-semi-space-size=2', '--max-old-space-size=128'];

/** Settles when the process has ended, and with it its hold on the file. */
const run = (script: string, order: SheetOrder, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    let answer: SheetAnswer | undefined;
    const child = fork(script, { execArgv: memory, serialization: 'advanced', signal });
    child.once('message', (said: SheetAnswer) => (answer = said));
    child.on('error', (error) => {
      if (child.pid === undefined) reject(error);
    });
    child.once('exit', (code) => {
      if (answer === 'done') resolve();
      else if (answer === undefined) reject(new Error(`${script} ended with ${code} before its sheet was written`));
      else reject(new Refusal(answer.refused.code, answer.refused.details));
    });
    child.send(order);
  });

/**
 * Writes a long sheet in a process of its own, so that the server's memory and its other callers notice nothing of it. Few
 * run at once; the others wait for their turn.
 * @param script compiled file whose body is `answerSheetOrder`
 * @param signal ends the writing
 * @throws Refusal what the reading of the rows refuses; `too_many_requests` when too many wait
 */
export const writeSheetApart = (
  script: string,
  { format, input, signal }: { format: SheetFormat; input: unknown; signal: AbortSignal }
): Promise<TemporaryFile> =>
  inTurn(() => writeTemporaryFile(format, (path) => run(script, { path, format, input }, signal)));
