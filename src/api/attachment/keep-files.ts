import { type Hash, createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { type Fault, Refusal, ValidationRefusal } from '../../domain/refusal';
import { type Transaction, onRollback, rowsOf } from '../../platform/database';
import { newDocumentId } from '../../platform/document-id';
import { contentFormats, contentOf } from '../../platform/files/content-format';
import { fileStore } from '../../platform/files/store';
import type { UploadedFile } from '../../platform/http/uploaded-files';
import { type DocumentType, readDocumentTypes } from '../document-type/document-types';
import { type Settings, readSettings } from '../setting/settings';

/** A file to keep, and the code of its document type. */
export type FileToKeep = { file: UploadedFile; documentType: string };

type Destination = {
  requestId: number;
  informationRequestId?: number;
  /** Whether the sender is an agent, who alone may use the types reserved for agents. */
  byAgent: boolean;
  at: Date;
};

type Limits = Settings['limits'];

const megabyte = 1024 * 1024;

/** Content types of the accepted formats; what is sent back to whoever downloads. */
const mimeOfFormat: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const formatOf = (name: string): string => path.extname(name).slice(1).toLowerCase().replace('jpg', 'jpeg');

/** Only the last part of the name, without control characters: it is shown and sent, never used as a path. */
const displayName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').slice(0, 200) || 'file';

const typeFault = (type: DocumentType | undefined, byAgent: boolean, index: number): Fault[] => {
  if (type === undefined) return [{ path: ['documentType', index], code: 'unknown_document_type' }];
  return type.agentsOnly && !byAgent ? [{ path: ['documentType', index], code: 'document_type_reserved' }] : [];
};

/** The content decides: it must be what the name says. A format that has no mark of its own must not have another's. */
const assertIsAsNamed = async ({ path: bytes, name }: UploadedFile): Promise<void> => {
  const content = await contentOf(bytes);
  const details = { name: displayName(name) };
  if (content === 'encrypted') throw new Refusal('encrypted_file', details);
  if (content === 'macro') throw new Refusal('macro_file', details);
  const named = contentFormats.find((format) => format === formatOf(name)) ?? null;
  if (content !== named) throw new Refusal('unsupported_file', details);
};

const assertAccepted = async ({ file }: FileToKeep, type: DocumentType, limits: Limits): Promise<void> => {
  const max = Math.min(type.maxSizeMb, limits.maxAttachmentMb);
  if (file.size > max * megabyte) throw new Refusal('file_too_large', { name: displayName(file.name), max });
  if (!type.formats.map((format) => format.replace('jpg', 'jpeg')).includes(formatOf(file.name))) {
    throw new Refusal('unsupported_file', { name: displayName(file.name), formats: type.formats });
  }
  await assertIsAsNamed(file);
};

/** What declarants send counts against the most that a request may have; an agent's report always finds room. */
const countFaults = async (
  trx: Transaction,
  count: number,
  { requestId, byAgent }: Destination,
  { maxAttachments: max }: Limits
): Promise<Fault[]> => {
  if (byAgent) return [];
  const existing = await trx('attachments').where({ request_id: requestId }).pluck<number[]>('id');
  return existing.length + count > max ? [{ path: ['files'], code: 'too_many', params: { max } }] : [];
};

const hashedBytes = async function* (file: string, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(file)) {
    const bytes = chunk as Buffer;
    hash.update(bytes);
    yield bytes;
  }
};

/** Puts the bytes into the store, hashing them on the way; taken back when the transaction fails. */
const putBytes = async (file: UploadedFile): Promise<{ key: string; sha256: string }> => {
  const key = newDocumentId();
  const hash = createHash('sha256');
  await onRollback(() => fileStore().delete(key));
  await fileStore().put(key, hashedBytes(file.path, hash));
  return { key, sha256: hash.digest('hex') };
};

const rowFor = async (
  { file, documentType }: FileToKeep,
  { requestId, informationRequestId, at }: Destination
): Promise<Record<string, unknown>> => {
  const { key, sha256 } = await putBytes(file);
  return {
    document_id: newDocumentId(),
    document_type: documentType,
    name: displayName(file.name),
    mime: mimeOfFormat[formatOf(file.name)] ?? 'application/octet-stream',
    size: file.size,
    sha_256: sha256,
    storage_key: key,
    scan: 'none',
    request_id: requestId,
    information_request_id: informationRequestId ?? null,
    created_at: at,
    updated_at: at,
  };
};

/**
 * Keeps files as attachments of a request, in the open transaction.
 * @returns the new rows' ids, in the order of the files
 * @throws ValidationRefusal for document types that are unknown or reserved; Refusal `file_too_large`,
 * `unsupported_file`, `encrypted_file` or `macro_file`
 */
export const keepFiles = async (
  trx: Transaction,
  files: readonly FileToKeep[],
  destination: Destination
): Promise<{ id: number; documentId: string }[]> => {
  const types = new Map((await readDocumentTypes(trx)).map((type) => [type.code, type]));
  const { limits } = await readSettings(trx);
  const faults = [
    ...files.flatMap(({ documentType }, index) => typeFault(types.get(documentType), destination.byAgent, index)),
    ...(await countFaults(trx, files.length, destination, limits)),
  ];
  if (faults.length > 0) throw new ValidationRefusal(faults);
  for (const file of files) {
    const type = types.get(file.documentType);
    if (type) await assertAccepted(file, type, limits);
  }
  const rows: Record<string, unknown>[] = [];
  for (const file of files) rows.push(await rowFor(file, destination));
  await trx('attachments').insert(rows);
  return rowsOf(
    trx,
    `SELECT id, document_id AS "documentId" FROM attachments WHERE document_id = ANY(:ids)
     ORDER BY array_position(:ids, document_id)`,
    { ids: rows.map((row) => row.document_id) }
  );
};
