import type { Knex } from 'knex';

/** A connection pool or one transaction of it: readers take either, writers demand the transaction. */
export type Database = Knex;
export type Transaction = Knex.Transaction;

/** What the platform gives to the work of a transaction. */
type OpenedTransaction = {
  trx: Transaction;
  onCommit: (effect: () => void) => void;
  onRollback: (effect: () => void) => void;
};

/** The pool. Never used inside a transaction: ten callers that wait for a second connection would starve it. */
export const pool = (): Database => strapi.db.connection;

/**
 * Runs the work in one database transaction: all or nothing. Inside another one it joins it, so that an idempotency key and
 * the act it protects commit together. The platform's query engine takes part as well.
 */
export const inTransaction = async <T>(work: (trx: Transaction) => Promise<T>): Promise<T> =>
  await strapi.db.transaction(({ trx }: OpenedTransaction) => work(trx));

/** The rows of a raw statement. */
export const rowsOf = async <Row>(
  db: Database,
  sql: string,
  bindings: Readonly<Record<string, unknown>> = {}
): Promise<Row[]> => {
  const result: { rows: Row[] } = await db.raw(sql, bindings as Record<string, Knex.RawBinding>);
  return result.rows;
};

/** The first row of a raw statement. */
export const firstRowOf = async <Row>(
  db: Database,
  sql: string,
  bindings: Readonly<Record<string, unknown>> = {}
): Promise<Row | undefined> => (await rowsOf<Row>(db, sql, bindings))[0];

const logged = (effect: () => Promise<unknown>) => () => {
  effect().catch((error: unknown) => strapi.log.error(error));
};

/** Undoes something outside the database when the transaction that is open here does not commit. */
export const onRollback = async (undo: () => Promise<unknown>): Promise<void> => {
  await strapi.db.transaction(({ onRollback: register }: OpenedTransaction) => register(logged(undo)));
};

/** Does something outside the database once the transaction that is open here has committed; lost in a crash. */
export const onCommit = async (effect: () => Promise<unknown>): Promise<void> => {
  await strapi.db.transaction(({ onCommit: register }: OpenedTransaction) => register(logged(effect)));
};
