import { type Transaction, firstRowOf, inTransaction, rowsOf } from '../../platform/database';
import { newDocumentId } from '../../platform/document-id';
import { now } from '../clock/clock';
import { type ChainHead, chainStart, hashOfAnchor } from './chain/entry-hash';

type LastAnchor = { seq: number; hash: string; lastEntryId: number };

const lastAnchor = (trx: Transaction): Promise<LastAnchor | undefined> =>
  firstRowOf<LastAnchor>(
    trx,
    'SELECT seq, hash, last_entry_id AS "lastEntryId" FROM history_anchors ORDER BY seq DESC LIMIT 1'
  );

const headsSince = (trx: Transaction, entryId: number): Promise<ChainHead[]> =>
  rowsOf<ChainHead>(
    trx,
    `SELECT DISTINCT ON (request) request, seq, hash FROM history_entries
     WHERE request IN (SELECT request FROM history_entries WHERE id > :entryId)
     ORDER BY request, seq DESC`,
    { entryId }
  );

/**
 * Writes an anchor over the chains that grew since the last one, chained to it: a tail that is cut off later, or a request
 * whose whole history vanishes, no longer fits. Writers wait for the moment that reading the heads takes, so that no entry
 * with a lower id commits behind the anchor's back.
 * @returns how many heads were anchored; 0 when nothing had changed, and then no anchor is written
 */
export const anchorHistory = (): Promise<number> =>
  inTransaction(async (trx) => {
    await trx.raw('LOCK TABLE history_entries IN SHARE ROW EXCLUSIVE MODE');
    const last = await lastAnchor(trx);
    const heads = await headsSince(trx, last?.lastEntryId ?? 0);
    if (heads.length === 0) return 0;
    const newest = await firstRowOf<{ id: number }>(trx, 'SELECT max(id) AS id FROM history_entries');
    const at = now();
    const anchor = { seq: (last?.seq ?? 0) + 1, at: at.toISOString(), lastEntryId: newest?.id ?? 0, heads };
    const previousHash = last?.hash ?? chainStart;
    await trx('history_anchors').insert({
      document_id: newDocumentId(),
      seq: anchor.seq,
      at,
      last_entry_id: anchor.lastEntryId,
      heads: JSON.stringify(heads),
      previous_hash: previousHash,
      hash: hashOfAnchor(previousHash, anchor),
      created_at: at,
      updated_at: at,
    });
    return heads.length;
  });
