import type { Actor } from '../../../domain/actor';
import { Refusal } from '../../../domain/refusal';
import { isVisibleTo } from '../../../domain/workflow';
import { type Transaction, inTransaction } from '../../../platform/database';
import { now } from '../../clock/clock';
import { admit } from '../admit';
import { type LockedRequest, lockRequest } from '../located-request';

/** What a change of a draft leaves: columns of the request's row that change with it, and what the caller wants back. */
type DraftChange<Result> = { columns: Readonly<Record<string, unknown>>; result: Result };

/** Who wants to change a draft, and the version of it that they have read. */
type DraftEditor = { actor: Actor; version?: number | undefined };

/**
 * Locks a draft that the actor may change.
 * @throws Refusal `not_found`, `transition_not_allowed` (the request is no draft any more), `version_conflict`
 */
export const lockDraft = async (
  trx: Transaction,
  documentId: string,
  { actor, version }: DraftEditor
): Promise<LockedRequest> => {
  const request = await lockRequest(trx, documentId);
  if (!request || !isVisibleTo(request, actor)) throw new Refusal('not_found');
  admit(request, actor, { isPossible: request.state === 'draft', version });
  return request;
};

/**
 * Changes something of a draft: the row is locked, only a draft of the actor's own and of the version they have read may
 * change, and the version grows.
 * @returns the change's result, and the version that the request now has
 * @throws Refusal as `lockDraft` does
 */
export const editDraft = <Result>(
  documentId: string,
  editor: DraftEditor,
  edit: (trx: Transaction, request: LockedRequest, at: Date) => Promise<DraftChange<Result>>
): Promise<{ result: Result; version: number }> =>
  inTransaction(async (trx) => {
    const request = await lockDraft(trx, documentId, editor);
    const at = now();
    const { columns, result } = await edit(trx, request, at);
    const next = request.version + 1;
    await trx('requests')
      .where({ id: request.id })
      .update({ ...columns, version: next, updated_at: at });
    return { result, version: next };
  });
