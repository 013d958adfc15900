import type { CertificateCopy } from '../../../documents/certificate/render-certificate';
import { pool } from '../../../platform/database';
import { newDocumentId } from '../../../platform/document-id';
import { hashOfBytes } from '../../../platform/files/hash-of-bytes';
import { fileStore } from '../../../platform/files/store';
import { now } from '../../clock/clock';
import { type CertificateFile, insertCertificateFile, readCertificateFile } from './certificate-files';
import { readDocumentSource, renderDocument } from './render-document';
import { sharedWork } from './shared-work';
import { signingKeyOf } from './signing-keys';

const madeOnce = sharedWork<CertificateFile>();

/** Puts the bytes of a document into the store. */
export const putDocument = (storageKey: string, bytes: Uint8Array): Promise<void> =>
  fileStore().put(
    storageKey,
    (async function* () {
      yield bytes;
    })()
  );

/** The bytes are there before the row is, so that a row never lacks them; whoever writes the row second throws theirs away. */
const makeDocument = async (certificateId: number, copy: CertificateCopy): Promise<CertificateFile> => {
  const source = await readDocumentSource(pool(), certificateId);
  const key = await signingKeyOf(pool(), { id: source.officeId, code: source.snapshot.office.code });
  const bytes = await renderDocument(source, copy, key);
  const storageKey = newDocumentId();
  const file = {
    certificateId,
    copy,
    storageKey,
    sha256: hashOfBytes(bytes),
    size: bytes.byteLength,
    isSigned: key !== null,
  };
  await putDocument(storageKey, bytes);
  // When this fails, nobody knows whether the row was written: the bytes stay.
  if (await insertCertificateFile(pool(), file, now())) return file;
  await fileStore().delete(storageKey);
  const first = await readCertificateFile(pool(), certificateId, copy);
  if (!first) throw new Error(`The file of certificate ${certificateId} is neither new nor there`);
  return first;
};

const keep = async (certificateId: number, copy: CertificateCopy): Promise<CertificateFile> =>
  (await readCertificateFile(pool(), certificateId, copy)) ?? (await makeDocument(certificateId, copy));

/**
 * The kept bytes of a document, made and signed first if nobody has done so. However many processes do that at once, one file
 * is the document from then on and for ever. Never inside a transaction.
 * @throws Refusal `document_unavailable` when the office's key cannot sign or is not there; Error when it cannot be made or kept
 */
export const keepDocument = (certificateId: number, copy: CertificateCopy): Promise<CertificateFile> =>
  madeOnce(`${certificateId} ${copy}`, () => keep(certificateId, copy));
