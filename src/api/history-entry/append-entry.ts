import { randomBytes } from 'node:crypto';
import type { Actor } from '../../domain/actor';
import type { HistoryAction } from '../../domain/history';
import type { State } from '../../domain/vocabulary';
import { type Transaction, firstRowOf } from '../../platform/database';
import { newDocumentId } from '../../platform/document-id';
import { chainStart, hashOfEntry, hashOfInput } from './chain/entry-hash';

export type HistoryRecord = {
  /** documentId of the request; the entry outlives a deleted draft. */
  request: string;
  actor: Actor;
  action: HistoryAction;
  from: State | null;
  to: State | null;
  input: Readonly<Record<string, unknown>>;
  at: Date;
};

type Head = { seq: number; hash: string };

/**
 * Appends one entry to the request's chain. The caller holds the request's row lock, or has just made the row; that orders
 * the entries.
 */
export const appendEntry = async (trx: Transaction, record: HistoryRecord): Promise<void> => {
  const { request, actor, action, from, to, input } = record;
  const head = await firstRowOf<Head>(
    trx,
    'SELECT seq, hash FROM history_entries WHERE request = :request ORDER BY seq DESC LIMIT 1',
    { request }
  );
  const salt = randomBytes(16).toString('hex');
  const previousHash = head?.hash ?? chainStart;
  const entry = {
    request,
    seq: (head?.seq ?? 0) + 1,
    at: record.at.toISOString(),
    actorKind: actor.kind,
    actorId: actor.kind === 'system' ? null : actor.id,
    actorName: actor.name,
    action,
    fromState: from,
    toState: to,
    inputHash: hashOfInput(salt, input),
  };
  await trx('history_entries').insert({
    document_id: newDocumentId(),
    request: entry.request,
    seq: entry.seq,
    at: record.at,
    actor_kind: entry.actorKind,
    actor_id: entry.actorId,
    actor_name: entry.actorName,
    action: entry.action,
    from_state: entry.fromState,
    to_state: entry.toState,
    input: JSON.stringify(input),
    salt,
    input_hash: entry.inputHash,
    previous_hash: previousHash,
    hash: hashOfEntry(previousHash, entry),
    created_at: record.at,
    updated_at: record.at,
  });
};
