import { fork } from 'node:child_process';
import type { SheetFormat } from '../../domain/vocabulary';
import { type Waiter, inTurns } from '../turns';
import { refusalFrom } from './refusal-as-data';
import type { SheetAnswer, SheetOrder } from './sheet-process';
import { type TemporaryFile, writeTemporaryFile } from './temporary-file';

/** Each holds a connection to the database and a core for seconds. */
const inTurn = inTurns({ atOnce: 2, longestQueue: 50, longestOfOne: 15 });

/** Megabytes; rows that were written are soon forgotten, so that a sheet of any length needs no more. */
const memory = ['--max-semi-space-size=2', '--max-old-space-size=128'];

/** Milliseconds; the longest lists take a tenth of it. */
const longestRun = 120_000;

/** What a writer needs: the database, among it what the driver reads itself, and where it runs. No secret of the server's. */
const needed =
  /^(DATABASE_URL|PG[A-Z]+|NODE_ENV|NODE_EXTRA_CA_CERTS|DESK_MODE|TZ|LANG|HOME|PATH|TMPDIR|TEMP|TMP|SystemRoot)$/;

const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => needed.test(name)));

/** Settles when the process has ended, and with it its hold on the file. */
const run = (script: string, order: SheetOrder, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    let answer: SheetAnswer | undefined;
    const child = fork(script, {
      execArgv: memory,
      env: environment(),
      serialization: 'advanced',
      signal,
      timeout: longestRun,
      killSignal: 'SIGKILL',
    });
    child.once('message', (said: SheetAnswer) => (answer = said));
    child.on('error', (error) => {
      if (child.pid === undefined) reject(error);
    });
    child.once('exit', (code) => {
      if (answer === 'done') resolve();
      else if (answer === undefined) reject(new Error(`${script} ended with ${code} before its sheet was written`));
      else reject(refusalFrom(answer));
    });
    child.send(order);
  });

/**
 * Writes a long sheet in a process of its own, so that the server's memory and its other callers notice nothing of it. Few
 * run at once; the others wait for their turn.
 * @param script compiled file whose body is `answerSheetOrder`
 * @param waiter whose going away ends the writing; it also ends by itself, with an error, after two minutes
 * @throws Refusal what the reading of the rows refuses; `too_many_requests` when too many wait
 */
export const writeSheetApart = (
  script: string,
  { format, input, waiter }: { format: SheetFormat; input: unknown; waiter: Waiter }
): Promise<TemporaryFile> =>
  inTurn(() => writeTemporaryFile(format, (path) => run(script, { path, format, input }, waiter.signal)), waiter);
