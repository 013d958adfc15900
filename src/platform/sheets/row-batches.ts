/** Rows written before others get their turn. */
const ROWS_AT_ONCE = 100;

/** Gathers rows, so that one step of work is long enough to pay and too short to keep others waiting. */
export async function* inBatches<Row>(rows: AsyncIterable<Row> | Iterable<Row>): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
