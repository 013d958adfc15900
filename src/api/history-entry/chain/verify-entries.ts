import { type Database, rowsOf } from '../../../platform/database';
import { chainStart, hashOfEntry, hashOfInput } from './entry-hash';
import type { HistoryFinding } from './finding';

type Entry = {
  request: string;
  seq: number;
  at: Date;
  actorKind: string;
  actorId: number | null;
  actorName: string | null;
  action: string;
  fromState: string | null;
  toState: string | null;
  input: unknown;
  salt: string | null;
  inputHash: string;
  previousHash: string;
  hash: string;
  /** The state of the request now; `null` when there is no such request. */
  stateNow: string | null;
};

const entriesAtOnce = 1_000;

const statement = `
  SELECT h.request, h.seq, h.at, h.actor_kind AS "actorKind", h.actor_id AS "actorId", h.actor_name AS "actorName",
    h.action, h.from_state AS "fromState", h.to_state AS "toState", h.input::json AS input, h.salt,
    h.input_hash AS "inputHash", h.previous_hash AS "previousHash", h.hash, r.state AS "stateNow"
  FROM history_entries h LEFT JOIN requests r ON r.document_id = h.request
  WHERE (h.request, h.seq) > (:request, :seq) ORDER BY h.request, h.seq LIMIT ${entriesAtOnce}`;

/** Every entry, chain by chain. */
const allEntries = async function* (db: Database): AsyncGenerator<Entry> {
  let last = { request: '', seq: 0 };
  for (;;) {
    const batch = await rowsOf<Entry>(db, statement, { request: last.request, seq: last.seq });
    yield* batch;
    const end = batch.at(-1);
    if (end === undefined || batch.length < entriesAtOnce) return;
    last = end;
  }
};

/** An input that was erased on request has neither value nor salt; its hash stays and keeps the chain. */
const inputFits = ({ input, salt, inputHash }: Entry): boolean =>
  salt === null ? input === null : hashOfInput(salt, input) === inputHash;

const problemsOf = (entry: Entry, before: Entry | undefined): HistoryFinding['problem'][] => {
  const problems: HistoryFinding['problem'][] = [];
  if (entry.seq !== (before?.seq ?? 0) + 1) problems.push('gap');
  else if (entry.previousHash !== (before?.hash ?? chainStart)) problems.push('broken_link');
  if (hashOfEntry(entry.previousHash, { ...entry, at: entry.at.toISOString() }) !== entry.hash)
    problems.push('changed_entry');
  if (!inputFits(entry)) problems.push('changed_input');
  return problems;
};

/** The last entry of a chain must tell the state that the request has. */
const problemOfEnd = ({ action, toState, stateNow }: Entry): HistoryFinding['problem'] | null => {
  if (stateNow === null) return action === 'delete' ? null : 'missing_request';
  return toState === stateNow ? null : 'other_state';
};

const finding = ({ request, seq }: Entry, problem: HistoryFinding['problem']): HistoryFinding => ({
  problem,
  request,
  seq,
});

/** Walks all chains in their order, in batches; tells how many entries there were and what is wrong with them. */
export const verifyEntries = async (
  db: Database
): Promise<{ entries: number; chains: number; findings: HistoryFinding[] }> => {
  const findings: HistoryFinding[] = [];
  let entries = 0;
  let chains = 0;
  let last: Entry | undefined;
  const closeChain = (): void => {
    const problem = last && problemOfEnd(last);
    if (last && problem) findings.push(finding(last, problem));
  };
  for await (const entry of allEntries(db)) {
    const before = last?.request === entry.request ? last : undefined;
    if (!before) {
      closeChain();
      chains += 1;
    }
    findings.push(...problemsOf(entry, before).map((problem) => finding(entry, problem)));
    entries += 1;
    last = entry;
  }
  closeChain();
  return { entries, chains, findings };
};
