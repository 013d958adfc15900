import type { CertificateCopy } from '../../../documents/certificate/render-certificate';
import { type Database, firstRowOf } from '../../../platform/database';

/** The bytes of a document, kept once and for ever; the size is in bytes. */
export type CertificateFile = {
  certificateId: number;
  copy: CertificateCopy;
  storageKey: string;
  sha256: string;
  size: number;
  isSigned: boolean;
};

const columns = `certificate_id AS "certificateId", copy, storage_key AS "storageKey", sha256, size, is_signed AS "isSigned"`;

/** The kept bytes of a document, if they have been made. */
export const readCertificateFile = (
  db: Database,
  certificateId: number,
  copy: CertificateCopy
): Promise<CertificateFile | undefined> =>
  firstRowOf<CertificateFile>(
    db,
    `SELECT ${columns} FROM certificate_files WHERE certificate_id = :certificateId AND copy = :copy`,
    { certificateId, copy }
  );

const insertStatement = `
  INSERT INTO certificate_files (certificate_id, copy, storage_key, sha256, size, is_signed, created_at)
  VALUES (:certificateId, :copy, :storageKey, :sha256, :size, :isSigned, :at)
  ON CONFLICT (certificate_id, copy) DO NOTHING RETURNING ${columns}`;

/** Writes down the bytes of a document. @returns `false` when somebody else was first: those bytes are the document */
export const insertCertificateFile = async (db: Database, file: CertificateFile, at: Date): Promise<boolean> =>
  (await firstRowOf(db, insertStatement, { ...file, at })) !== undefined;

/** Whether a file with that SHA-256 (lower case, hexadecimal) is one that the document was given out as. */
export const certificateFileHasHash = async (db: Database, certificateId: number, sha256: string): Promise<boolean> =>
  (await firstRowOf(db, 'SELECT 1 FROM certificate_files WHERE certificate_id = :certificateId AND sha256 = :sha256', {
    certificateId,
    sha256,
  })) !== undefined;
