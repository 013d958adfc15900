import { type Hash, createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type Fault, ValidationRefusal } from '../../domain/refusal';
import type { ScanState } from '../../domain/vocabulary';
import { type Transaction, onRollback, rowsOf } from '../../platform/database';
import { newDocumentId } from '../../platform/document-id';
import { fileStore } from '../../platform/files/store';
import type { UploadedFile } from '../../platform/http/uploaded-files';
import { type DocumentType, readDocumentTypes } from '../document-type/document-types';
import { type Settings, readSettings } from '../setting/settings';
import { assertAccepted, displayName, mimeOf } from './acceptance';
import { enqueueScans } from './scan/enqueue-scans';
import { filesUnavailable } from './files-unavailable';
import { scanUploads } from './scan/scan-uploads';

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

const typeFault = (type: DocumentType | undefined, byAgent: boolean, index: number): Fault[] => {
  if (type === undefined) return [{ path: ['documentType', index], code: 'unknown_document_type' }];
  return type.agentsOnly && !byAgent ? [{ path: ['documentType', index], code: 'document_type_reserved' }] : [];
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

/**
 * The files of one call have so long together, in milliseconds, while its transaction is open; what the store has begun by then may
 * take its own time-out more.
 */
const patienceMs = 45_000;

const hashedBytes = async function* (file: string, hash: Hash, patience: AbortSignal): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(file)) {
    patience.throwIfAborted();
    const bytes = chunk as Buffer;
    hash.update(bytes);
    yield bytes;
  }
};

/**
 * Puts the bytes into the store, hashing them on the way; taken back when the transaction fails.
 * @throws Refusal `files_unavailable`
 */
const putBytes = async (file: UploadedFile, patience: AbortSignal): Promise<{ key: string; sha256: string }> => {
  const key = newDocumentId();
  const hash = createHash('sha256');
  await onRollback(() => fileStore().delete(key));
  await fileStore()
    .put(key, hashedBytes(file.path, hash, patience))
    .catch(filesUnavailable);
  return { key, sha256: hash.digest('hex') };
};

const rowFor = async (
  { file, documentType, scan }: FileToKeep & { scan: ScanState },
  { requestId, informationRequestId, at }: Destination,
  patience: AbortSignal
): Promise<Record<string, unknown>> => {
  const { key, sha256 } = await putBytes(file, patience);
  return {
    document_id: newDocumentId(),
    document_type: documentType,
    name: displayName(file.name),
    mime: mimeOf(file.name),
    size: file.size,
    sha_256: sha256,
    storage_key: key,
    scan,
    request_id: requestId,
    information_request_id: informationRequestId ?? null,
    created_at: at,
    updated_at: at,
  };
};

type KeptFile = { id: number; documentId: string; scan: ScanState };

const insert = async (trx: Transaction, rows: readonly Record<string, unknown>[]): Promise<KeptFile[]> => {
  await trx('attachments').insert(rows);
  return rowsOf<KeptFile>(
    trx,
    `SELECT id, document_id AS "documentId", scan FROM attachments WHERE document_id = ANY(:ids)
     ORDER BY array_position(:ids, document_id)`,
    { ids: rows.map((row) => row.document_id) }
  );
};

/**
 * Keeps files as attachments of a request, in the open transaction; those that the antivirus has not seen are scanned by a job.
 * @returns the new rows' ids, in the order of the files
 * @throws ValidationRefusal for document types that are unknown or reserved; Refusal `file_too_large`,
 * `unsupported_file`, `encrypted_file`, `macro_file`, `infected_file` or `files_unavailable`
 */
export const keepFiles = async (
  trx: Transaction,
  files: readonly FileToKeep[],
  destination: Destination
): Promise<KeptFile[]> => {
  const types = new Map((await readDocumentTypes(trx)).map((type) => [type.code, type]));
  const { limits } = await readSettings(trx);
  const faults = [
    ...files.flatMap(({ documentType }, index) => typeFault(types.get(documentType), destination.byAgent, index)),
    ...(await countFaults(trx, files.length, destination, limits)),
  ];
  if (faults.length > 0) throw new ValidationRefusal(faults);
  for (const { file, documentType } of files) {
    const type = types.get(documentType);
    if (type) await assertAccepted(file, type, limits);
  }
  const scans = await scanUploads(
    files.map(({ file }) => file),
    destination.requestId
  );
  const patience = AbortSignal.timeout(patienceMs);
  const rows: Record<string, unknown>[] = [];
  for (const [index, file] of files.entries()) {
    rows.push(await rowFor({ ...file, scan: scans[index] ?? 'pending' }, destination, patience));
  }
  const kept = await insert(trx, rows);
  await enqueueScans(
    trx,
    kept.flatMap(({ id, scan }) => (scan === 'pending' ? [id] : []))
  );
  return kept;
};
