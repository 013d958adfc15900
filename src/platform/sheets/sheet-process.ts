import knex from 'knex';
import { types } from 'pg';
import type { SheetFormat } from '../../domain/vocabulary';
import type { Database } from '../database';
import { type RefusalData, refusalAsData } from './refusal-as-data';
import { type SheetContent, writeSheetTo } from './write-sheet';

/** What a process is asked to write, and where to. The input is plain data, sets and dates included. */
export type SheetOrder = { path: string; format: SheetFormat; input: unknown };

/** What it says at its end; anything but a refusal ends it with an error. */
export type SheetAnswer = 'done' | RefusalData;

// Days stay texts, as the platform has them.
const readDaysAsTexts = (): void => types.setTypeParser(types.builtins.DATE, 'text', (day: string) => day);

const answerOf = (work: Promise<void>): Promise<SheetAnswer> => work.then(() => 'done', refusalAsData);

/** Milliseconds a statement may take; the database gives up as well when this process is killed. */
const longestStatement = 60_000;

/**
 * The body of a process that writes one sheet from the database: it takes its order, writes, answers and ends, at the latest
 * when the server does.
 */
export const answerSheetOrder = <Input>(contentFor: (db: Database, input: Input) => Promise<SheetContent>): void => {
  readDaysAsTexts();
  process.once('disconnect', () => process.exit());
  process.once('message', ({ path, format, input }: SheetOrder & { input: Input }) => {
    const db = knex({
      client: 'pg',
      connection: { connectionString: process.env.DATABASE_URL, statement_timeout: longestStatement },
      pool: { min: 0, max: 2 },
    });
    const write = async () => writeSheetTo(path, format, await contentFor(db, input));
    void answerOf(write())
      .finally(() => db.destroy())
      .then((answer) => process.send?.(answer, () => process.disconnect()));
  });
};
