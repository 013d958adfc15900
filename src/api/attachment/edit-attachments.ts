import type { Declarant } from '../../domain/actor';
import { type Fault, Refusal, ValidationRefusal } from '../../domain/refusal';
import { operationsFor } from '../../domain/workflow';
import { type Transaction, firstRowOf, onCommit } from '../../platform/database';
import { fileStore } from '../../platform/files/store';
import type { UploadedFile } from '../../platform/http/uploaded-files';
import { editDraft } from '../request/form/edit-draft';
import type { LockedRequest } from '../request/located-request';
import { keepFiles } from './keep-files';
import { type PresentedAttachment, attachmentsOf, presentAttachment } from './read-attachments';

/** The type of a file of which nothing was said. */
const defaultType = 'other';

/** One type is for all files; several go with the files in their order. */
const typeFaults = (types: readonly string[], fileCount: number): Fault[] =>
  types.length <= 1 || types.length === fileCount ? [] : [{ path: ['documentType'], code: 'invalid_value' }];

type Sent = { files: readonly UploadedFile[]; types: readonly string[] };

const keepOnDraft = async (
  trx: Transaction,
  { id: requestId }: LockedRequest,
  { files, types }: Sent,
  at: Date
): Promise<PresentedAttachment[]> => {
  const faults = typeFaults(types, files.length);
  if (files.length === 0) faults.push({ path: ['files'], code: 'required' });
  if (faults.length > 0) throw new ValidationRefusal(faults);
  const typed = files.map((file, index) => ({ file, documentType: types[index] ?? types[0] ?? defaultType }));
  const kept = new Set((await keepFiles(trx, typed, { requestId, byAgent: false, at })).map(({ id }) => id));
  return (await attachmentsOf(trx, requestId)).filter(({ id }) => kept.has(id)).map(presentAttachment);
};

/**
 * Adds files to a draft of the actor's own.
 * @returns the new attachments, and the version of the request with them
 * @throws Refusal as `editDraft` and `keepFiles` do; ValidationRefusal for too few or too many files
 */
export const addToDraft = async (
  documentId: string,
  { actor, version }: { actor: Declarant; version: number | undefined },
  sent: Sent
): Promise<{ attachments: PresentedAttachment[]; version: number }> => {
  const edited = await editDraft(documentId, { actor, version }, async (trx, request, at) => ({
    columns: {},
    result: await keepOnDraft(trx, request, sent, at),
  }));
  return { attachments: edited.result, version: edited.version };
};

/** A file that was an answer to the office, or a visit's report, stays even when its request is a draft again. */
const doomedStatement = `
  SELECT a.id, a.storage_key AS "storageKey",
    a.information_request_id IS NOT NULL OR EXISTS (SELECT 1 FROM visits v WHERE v.report_id = a.id) AS permanent
  FROM attachments a WHERE a.request_id = :requestId AND a.document_id = :attachmentId`;

/**
 * Deletes a file of a draft of the actor's own; its bytes go once that is certain.
 * @throws Refusal `not_found`, `transition_not_allowed`
 */
export const deleteFromDraft = async (documentId: string, attachmentId: string, actor: Declarant): Promise<void> => {
  await editDraft(documentId, { actor }, async (trx, request) => {
    const doomed = await firstRowOf<{ id: number; storageKey: string; permanent: boolean }>(trx, doomedStatement, {
      requestId: request.id,
      attachmentId,
    });
    if (!doomed) throw new Refusal('not_found');
    if (doomed.permanent) {
      throw new Refusal('transition_not_allowed', { state: request.state, operations: operationsFor(request, actor) });
    }
    await trx('attachments').where({ id: doomed.id }).delete();
    await onCommit(() => fileStore().delete(doomed.storageKey));
    return { columns: {}, result: null };
  });
};
