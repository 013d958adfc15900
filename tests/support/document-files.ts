import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from 'supertest';
import type { CertificateSnapshot } from '../../src/domain/certificate/snapshot';
import type { Client } from './client';
import { databaseUrl } from './servers';
import { rowsOf } from './sql';

/** A row of the kept bytes of documents. */
export type KeptDocument = { copy: string; storageKey: string; sha256: string; size: number; isSigned: boolean };

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What is kept of a document now. */
export const keptDocuments = (documentId: string, database: string = databaseUrl): Promise<KeptDocument[]> =>
  rowsOf<KeptDocument>(
    `SELECT f.copy, f.storage_key AS "storageKey", f.sha256, f.size, f.is_signed AS "isSigned"
     FROM certificate_files f JOIN certificates c ON c.id = f.certificate_id WHERE c.document_id = $1 ORDER BY f.copy`,
    [documentId],
    database
  );

/** Waits until the job has made that copy of a document. */
export const madeByJob = async (
  documentId: string,
  copy = 'original',
  database: string = databaseUrl
): Promise<KeptDocument> => {
  const deadline = Date.now() + 45_000;
  for (;;) {
    const kept = (await keptDocuments(documentId, database)).find((file) => file.copy === copy);
    if (kept) return kept;
    if (Date.now() > deadline) throw new Error(`Nobody made the ${copy} of ${documentId}`);
    await sleep(50);
  }
};

/** What a document says, as it was frozen. */
export const snapshotOf = async (documentId: string, database: string = databaseUrl): Promise<CertificateSnapshot> => {
  const [row] = await rowsOf<{ snapshot: CertificateSnapshot }>(
    'SELECT snapshot FROM certificates WHERE document_id = $1',
    [documentId],
    database
  );
  if (!row) throw new Error(`There is no document ${documentId}`);
  return row.snapshot;
};

/** Downloads a document from either face; the body is its bytes. */
export const download = (client: Client, path: string) => client.get(path).buffer(true).responseType('blob');

/** The bytes of a download. */
export const bytesOf = ({ body }: Response): Buffer => body as Buffer;
