import { theSystem } from '../../../domain/actor';
import { type Transaction, firstRowOf, inTransaction, onCommit } from '../../../platform/database';
import { fileStore } from '../../../platform/files/store';
import { now } from '../../clock/clock';
import { appendEntry } from '../../history-entry/append-entry';
import { notifyOfInfectedFile } from '../../notification/notify-of-infected-file';
import { type LockedRequest, lockRequest } from '../../request/located-request';

type InfectedFile = { id: number; documentId: string; name: string; documentType: string; storageKey: string };

const fileStatement = `
  SELECT id, document_id AS "documentId", name, document_type AS "documentType", storage_key AS "storageKey"
  FROM attachments WHERE id = :id`;

const requestStatement = `
  SELECT r.document_id AS request FROM attachments a JOIN requests r ON r.id = a.request_id WHERE a.id = :id`;

/** As every act: the request is locked first, and the file read again under that lock; it may have been deleted meanwhile. */
const lockFile = async (trx: Transaction, id: number) => {
  const named = await firstRowOf<{ request: string }>(trx, requestStatement, { id });
  const request = named && (await lockRequest(trx, named.request));
  const file = request && (await firstRowOf<InfectedFile>(trx, fileStatement, { id }));
  return file && { request, file };
};

const removeRow = async (trx: Transaction, request: LockedRequest, { id }: InfectedFile, at: Date): Promise<void> => {
  await trx('visits').where({ report_id: id }).update({ report_id: null, updated_at: at });
  await trx('attachments').where({ id }).delete();
  await trx('requests')
    .where({ id: request.id })
    .update({ version: request.version + 1, updated_at: at });
};

/**
 * Removes a file in which a virus was found after it had been kept, row and bytes, whatever the state of its request: what it
 * answered or reported stays without it. The history says so, and mails tell the declarant and the agent.
 */
export const removeInfectedFile = (id: number, signature: string): Promise<void> =>
  inTransaction(async (trx) => {
    const locked = await lockFile(trx, id);
    if (!locked) return;
    const { request, file } = locked;
    const at = now();
    await removeRow(trx, request, file, at);
    await appendEntry(trx, {
      request: request.documentId,
      actor: theSystem,
      action: 'remove_infected_file',
      from: request.state,
      to: request.state,
      input: { fileName: file.name, documentType: file.documentType, signature },
      at,
    });
    await notifyOfInfectedFile(trx, request, file);
    await onCommit(() => fileStore().delete(file.storageKey));
  });
