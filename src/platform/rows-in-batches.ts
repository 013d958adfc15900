import { type Database, rowsOf } from './database';

/** Rows held at a time. */
const ROWS_AT_ONCE = 500;

/**
 * The rows of a statement as they are taken, as the database stood when the first was read. One connection is held until the
 * last row was taken or the reader stops: whoever waits for something slow between rows writes them to a file first.
 */
export async function* rowsInBatches<Row>(
  db: Database,
  sql: string,
  bindings: Readonly<Record<string, unknown>>
): AsyncGenerator<Row> {
  const trx = await db.transaction({ isolationLevel: 'repeatable read', readOnly: true });
  try {
    await rowsOf(trx, `DECLARE rows_in_batches NO SCROLL CURSOR FOR ${sql}`, bindings);
    for (;;) {
      const batch = await rowsOf<Row>(trx, `FETCH ${ROWS_AT_ONCE} FROM rows_in_batches`);
      yield* batch;
      if (batch.length < ROWS_AT_ONCE) return;
    }
  } finally {
    await trx.rollback();
  }
}
