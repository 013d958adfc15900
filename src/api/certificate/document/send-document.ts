import { Readable } from 'node:stream';
import type { Context } from 'koa';
import type { CertificateCopy } from '../../../documents/certificate/render-certificate';
import type { StoredCertificateState } from '../../../domain/certificate/validity';
import { Refusal } from '../../../domain/refusal';
import { firstRowOf, pool } from '../../../platform/database';
import { hashOfBytes } from '../../../platform/files/hash-of-bytes';
import { fileStore } from '../../../platform/files/store';
import { sendFile } from '../../../platform/http/send-file';
import type { CertificateFile } from './certificate-files';
import { keepDocument, putDocument } from './keep-document';
import { readDocumentSource, renderDocument } from './render-document';
import { sharedWork } from './shared-work';

type Located = { id: number; number: string; state: StoredCertificateState };

const statement = 'SELECT id, number, state FROM certificates WHERE document_id = :documentId';

/** What is given out in each state: who holds a document that no longer counts is told so by the document itself. */
const copyIn = {
  valid: 'original',
  used: 'original',
  revoked: 'revoked',
  replaced: 'replaced',
} as const satisfies Record<StoredCertificateState, CertificateCopy>;

/**
 * The bytes of a document that the store does not give: made again and put back, where that gives the very same. A signed one
 * is never made again, as it would be another.
 */
const madeAgain = async (file: CertificateFile, number: string, cause: unknown): Promise<Uint8Array> => {
  const lost = new Error(`The file store does not give the bytes of ${number} (${file.copy}, ${file.storageKey})`, {
    cause,
  });
  if (file.isSigned) throw lost;
  const bytes = await renderDocument(await readDocumentSource(pool(), file.certificateId), file.copy, null);
  if (hashOfBytes(bytes) !== file.sha256) throw lost;
  strapi.log.warn(`${lost.message}: they were made again`);
  await putDocument(file.storageKey, bytes).catch((error: unknown) => strapi.log.warn(error));
  return bytes;
};

const madeAgainOnce = sharedWork<Uint8Array>();

/** Whatever keeps the document away is logged, and told as what it is: not there now. */
const available = async <T>(document: Promise<T>): Promise<T> => {
  try {
    return await document;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    strapi.log.error(error);
    throw new Refusal('document_unavailable');
  }
};

/** The file of a document with its bytes. */
const openDocument = async (id: number, number: string, copy: CertificateCopy) => {
  const file = await keepDocument(id, copy);
  const bytes = await fileStore()
    .get(file.storageKey)
    .catch(async (error: unknown) =>
      Readable.from([await madeAgainOnce(file.storageKey, () => madeAgain(file, number, error))])
    );
  return { size: file.size, bytes };
};

/**
 * Answers a document as it stands: its original, or the marked copy once it was revoked or replaced. It is made first when its
 * job has not run yet.
 * @param asked `original` for the original whatever became of it
 * @throws Refusal `not_found`; `document_unavailable` when it can neither be read nor made now
 */
export const sendDocument = async (
  ctx: Context,
  documentId: string,
  asked: Extract<CertificateCopy, 'original'> | undefined
): Promise<void> => {
  const located = await firstRowOf<Located>(pool(), statement, { documentId });
  if (!located) throw new Refusal('not_found');
  const { id, number, state } = located;
  const { size, bytes } = await available(openDocument(id, number, asked ?? copyIn[state]));
  sendFile(ctx, { name: `${number}.pdf`, mime: 'application/pdf', size, bytes });
};
