import { responseOfCounts } from '../../domain/response';
import { type Outcome, type Response, outcomes } from '../../domain/vocabulary';
import { type Database, rowsOf } from '../../platform/database';

type Count = { outcome: Outcome | null; count: number };

/** How many items of a request have each outcome, and how many have none. */
export const countOutcomes = async (
  db: Database,
  requestId: number
): Promise<{ counts: Record<Outcome, number>; missing: number }> => {
  const rows = await rowsOf<Count>(
    db,
    'SELECT outcome, count(*)::integer AS count FROM goods_items WHERE request_id = :requestId GROUP BY outcome',
    { requestId }
  );
  const countOf = (outcome: Outcome | null): number => rows.find((row) => row.outcome === outcome)?.count ?? 0;
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, countOf(outcome)])) as Record<Outcome, number>;
  return { counts, missing: countOf(null) };
};

/** The response that closing the request now would give; `null` while an item has no outcome. */
export const responseNow = async (db: Database, requestId: number): Promise<Response | null> => {
  const { counts, missing } = await countOutcomes(db, requestId);
  return responseOfCounts(counts, missing);
};
