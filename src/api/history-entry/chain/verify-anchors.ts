import { type Database, rowsOf } from '../../../platform/database';
import { type ChainHead, chainStart, hashOfAnchor } from './entry-hash';
import type { HistoryFinding } from './finding';

type Anchor = {
  seq: number;
  at: Date;
  lastEntryId: number;
  heads: ChainHead[];
  previousHash: string;
  hash: string;
};

const anchorsAtOnce = 20;

const anchorStatement = `
  SELECT seq, at, last_entry_id AS "lastEntryId", heads::json AS heads, previous_hash AS "previousHash", hash
  FROM history_anchors WHERE seq > :seq ORDER BY seq LIMIT ${anchorsAtOnce}`;

const headStatement = `
  SELECT a.request, a.seq, CASE WHEN h.id IS NULL THEN 'missing_head' ELSE 'changed_head' END AS problem
  FROM json_to_recordset(:heads::json) AS a (request text, seq integer, hash text)
  LEFT JOIN history_entries h ON h.request = a.request AND h.seq = a.seq
  WHERE h.hash IS DISTINCT FROM a.hash`;

const allAnchors = async function* (db: Database): AsyncGenerator<Anchor> {
  let seq = 0;
  for (;;) {
    const batch = await rowsOf<Anchor>(db, anchorStatement, { seq });
    yield* batch;
    const end = batch.at(-1);
    if (end === undefined || batch.length < anchorsAtOnce) return;
    seq = end.seq;
  }
};

const problemsOf = (anchor: Anchor, before: Anchor | undefined): HistoryFinding['problem'][] => {
  const follows = anchor.seq === (before?.seq ?? 0) + 1 && anchor.previousHash === (before?.hash ?? chainStart);
  const isItself = hashOfAnchor(anchor.previousHash, { ...anchor, at: anchor.at.toISOString() }) === anchor.hash;
  return [...(follows ? [] : ['broken_anchor' as const]), ...(isItself ? [] : ['changed_anchor' as const])];
};

/** Walks the chain of anchors; each head that one holds must still be an entry, and the same. */
export const verifyAnchors = async (db: Database): Promise<{ anchors: number; findings: HistoryFinding[] }> => {
  const findings: HistoryFinding[] = [];
  let anchors = 0;
  let before: Anchor | undefined;
  for await (const anchor of allAnchors(db)) {
    findings.push(...problemsOf(anchor, before).map((problem) => ({ problem, request: null, seq: anchor.seq })));
    findings.push(...(await rowsOf<HistoryFinding>(db, headStatement, { heads: JSON.stringify(anchor.heads) })));
    anchors += 1;
    before = anchor;
  }
  return { anchors, findings };
};
