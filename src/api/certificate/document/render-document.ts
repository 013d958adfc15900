import type { CertificateCopy } from '../../../documents/certificate/render-certificate';
import { renderInThread } from '../../../documents/rendering/renderer';
import type { Signing } from '../../../documents/sign';
import type { SigningKey } from '../../../documents/signing-key';
import type { CertificateSnapshot } from '../../../domain/certificate/snapshot';
import { labelsOf } from '../../../domain/labels';
import { type Database, firstRowOf } from '../../../platform/database';
import { now } from '../../clock/clock';

/** All that a document is made of: what was frozen at its closing, and who followed it. */
export type DocumentSource = {
  officeId: number;
  snapshot: CertificateSnapshot;
  successorNumber: string | null;
  logo: Uint8Array | null;
};

const statement = `
  SELECT c.office_id AS "officeId", c.snapshot::json AS snapshot, s.number AS "successorNumber", l.bytes AS logo
  FROM certificates c LEFT JOIN certificates s ON s.id = c.replaced_by_id
  LEFT JOIN logos l ON l.sha256 = c.snapshot #>> '{office,logo}'
  WHERE c.id = :certificateId`;

/** @throws Error when there is no such document */
export const readDocumentSource = async (db: Database, certificateId: number): Promise<DocumentSource> => {
  const source = await firstRowOf<DocumentSource>(db, statement, { certificateId });
  if (!source) throw new Error(`There is no certificate ${certificateId}`);
  return source;
};

const signingOf = ({ kind, number, office }: CertificateSnapshot, key: SigningKey): Signing => ({
  ...key,
  name: office.name,
  reason: `${labelsOf('fr').certificateTitles[kind]} ${number}`,
  location: office.address ?? 'Maroc',
  contact: office.email ?? '',
  signedAt: now(),
});

/**
 * Makes the bytes of a document, signed where there is a key. Without one they are the same each time; a signature carries its
 * moment.
 * @throws Error when the document cannot be made or signed
 */
export const renderDocument = (
  { snapshot, successorNumber, logo }: DocumentSource,
  copy: CertificateCopy,
  key: SigningKey | null
): Promise<Uint8Array> =>
  renderInThread({
    document: 'certificate',
    snapshot,
    copy,
    successorNumber,
    logo,
    signing: key === null ? null : signingOf(snapshot, key),
  });
