import { now } from '../../../../../api/clock/clock';
import { countOutcomes } from '../../../../../api/goods-item/response-now';
import { appendEntry } from '../../../../../api/history-entry/append-entry';
import { admit } from '../../../../../api/request/admit';
import { type LockedRequest, lockRequest } from '../../../../../api/request/located-request';
import type { ItemOutcome, OutcomeEntry } from '../../../../../contract/form/outcome-body';
import type { Agent } from '../../../../../domain/actor';
import { type Fault, Refusal, ValidationRefusal } from '../../../../../domain/refusal';
import { responseOfCounts } from '../../../../../domain/response';
import type { Response } from '../../../../../domain/vocabulary';
import { refusalFor, startsFrom } from '../../../../../domain/workflow';
import { type Transaction, firstRowOf, inTransaction, rowsOf } from '../../../../../platform/database';

/** What has become of the outcomes; `missing` lines have none, and `responseIfClosed` waits for them. */
export type OutcomesEntered = {
  data: { updated: number; missing: number; responseIfClosed: Response | null };
  meta: { version: number };
};

type AllItems = Extract<OutcomeEntry, { all: unknown }>;

/** Outcomes are entered by whoever may close the request, and in the state from which it can be closed. */
const admitEntry = (request: LockedRequest, actor: Agent, version: number | undefined): void => {
  const refusal = refusalFor('close', request, actor);
  if (refusal !== null) throw new Refusal(refusal);
  admit(request, actor, { isPossible: startsFrom('close', request.state), version });
};

const assertItemsKnown = async (trx: Transaction, requestId: number, items: readonly ItemOutcome[]): Promise<void> => {
  const known = await rowsOf<{ documentId: string }>(
    trx,
    `SELECT document_id AS "documentId" FROM goods_items WHERE request_id = :requestId AND document_id = ANY(:ids)`,
    { requestId, ids: items.map(({ item }) => item) }
  );
  const ids = new Set(known.map(({ documentId }) => documentId));
  const seen = new Set<string>();
  const faults = items.flatMap(({ item }, index): Fault[] => {
    const path = ['items', index, 'item'];
    if (!ids.has(item)) return [{ path, code: 'unknown_item' }];
    if (seen.has(item)) return [{ path, code: 'invalid_value' }];
    seen.add(item);
    return [];
  });
  if (faults.length > 0) throw new ValidationRefusal(faults);
};

/** What is left out of an entry stays as it is in the line. */
const itemsStatement = `
  WITH changed AS (
    UPDATE goods_items g SET outcome = entered.outcome, updated_at = :at,
      remark = CASE WHEN entered.has_remark THEN entered.remark ELSE g.remark END,
      standards_applied = CASE WHEN entered.has_standards THEN entered.standards ELSE g.standards_applied END
    FROM json_to_recordset(:rows::json)
      AS entered (item text, outcome text, has_remark boolean, remark text, has_standards boolean, standards text)
    WHERE g.request_id = :requestId AND g.document_id = entered.item RETURNING 1
  ) SELECT count(*)::integer AS count FROM changed`;

const allStatement = `
  WITH changed AS (
    UPDATE goods_items SET outcome = :outcome, updated_at = :at,
      remark = CASE WHEN :hasRemark::boolean THEN :remark ELSE remark END
    WHERE request_id = :requestId AND (:everyLine::boolean OR outcome IS NULL) RETURNING 1
  ) SELECT count(*)::integer AS count FROM changed`;

const rowFor = ({ item, outcome, remark, standardsApplied }: ItemOutcome) => ({
  item,
  outcome,
  has_remark: remark !== undefined,
  remark: remark ?? null,
  has_standards: standardsApplied !== undefined,
  standards: standardsApplied ?? null,
});

const enterItems = async (trx: Transaction, requestId: number, items: readonly ItemOutcome[], at: Date) => {
  await assertItemsKnown(trx, requestId, items);
  const rows = JSON.stringify(items.map(rowFor));
  return firstRowOf<{ count: number }>(trx, itemsStatement, { requestId, rows, at });
};

const enterForAll = (trx: Transaction, requestId: number, { all, outcome, remark }: AllItems, at: Date) =>
  firstRowOf<{ count: number }>(trx, allStatement, {
    requestId,
    outcome,
    hasRemark: remark !== undefined,
    remark: remark ?? null,
    everyLine: all === true,
    at,
  });

/**
 * Enters outcomes on lines of a request: one statement, whatever their number. The version grows and the history tells how many
 * lines have each outcome now.
 * @throws Refusal `not_found`, `not_permitted`, `not_assigned`, `transition_not_allowed`, `version_conflict`; ValidationRefusal
 * `unknown_item` for lines of another request
 */
export const enterOutcomes = (documentId: string, actor: Agent, entry: OutcomeEntry): Promise<OutcomesEntered> =>
  inTransaction(async (trx) => {
    const request = await lockRequest(trx, documentId);
    if (!request) throw new Refusal('not_found');
    admitEntry(request, actor, entry.version);
    const at = now();
    const changed =
      'items' in entry
        ? await enterItems(trx, request.id, entry.items, at)
        : await enterForAll(trx, request.id, entry, at);
    const updated = changed?.count ?? 0;
    const version = request.version + 1;
    await trx('requests').where({ id: request.id }).update({ version, updated_at: at });
    const { counts, missing } = await countOutcomes(trx, request.id);
    const { state } = request;
    const input = { updated, missing, outcomes: counts };
    await appendEntry(trx, { request: documentId, actor, action: 'set_outcomes', from: state, to: state, input, at });
    return { data: { updated, missing, responseIfClosed: responseOfCounts(counts, missing) }, meta: { version } };
  });
