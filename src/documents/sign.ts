import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { SignPdf } from '@signpdf/signpdf';
import { OfficeSigner } from './office-signer';
import { type SigningKey, requireValidAt, signingCertificateOf } from './signing-key';

/** The key, and what the signature says; `name` is who signs, `location` where. */
export type Signing = SigningKey & {
  name: string;
  reason: string;
  location: string;
  contact: string;
  signedAt: Date;
};

/** Room in the signature for what it holds besides the certificates, which are no larger than the file they come from. */
const bytesBesideTheCertificates = 2048;

/**
 * Signs a PDF by appending to it: every byte of the original stays, and the signature covers them all. The field has no place on
 * the page.
 *
 * What is reached: PAdES by its profile for CMS signatures (ETSI EN 319 142-2, `adbe.pkcs7.detached` of ISO 32000-1), with
 * RSA, SHA-256 and the certificates of the key's file; not the baseline level B-B of EN 319 142-1, which asks for
 * `ETSI.CAdES.detached` with the signed attribute signing-certificate-v2: the library cannot write that one.
 * @throws Error when the key cannot sign at that moment, saying why; see `signingCertificateOf`
 */
export const signPdf = async (
  pdf: Uint8Array,
  { p12, passphrase, name, reason, location, contact, signedAt }: Signing
): Promise<Uint8Array> => {
  const certificate = signingCertificateOf({ p12, passphrase });
  requireValidAt(certificate, signedAt);
  const prepared = plainAddPlaceholder({
    pdfBuffer: Buffer.from(pdf),
    name,
    reason,
    location,
    contactInfo: contact,
    signingTime: signedAt,
    signatureLength: p12.byteLength + bytesBesideTheCertificates,
  });
  return new SignPdf().sign(prepared, new OfficeSigner(p12, passphrase, certificate), signedAt);
};
