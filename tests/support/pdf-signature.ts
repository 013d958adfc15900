import { X509Certificate, createHash, verify } from 'node:crypto';
import forge from 'node-forge';

/** What stands in a signed PDF, read without the library that signed it. */
export type PdfSignature = {
  subFilter: string;
  /** Whether the signature leaves nothing out but itself. */
  coversWholeFile: boolean;
  /** Whether the digest in the signed attributes is that of the covered bytes. */
  digestMatches: boolean;
  /** Whether the signed attributes were signed by the certificate's key. */
  signatureMatches: boolean;
  /** Whether it names that certificate by its issuer, byte for byte: verifiers find it by that name. */
  namesSigner: boolean;
  signer: X509Certificate;
  certificateCount: number;
};

const childrenOf = (node: forge.asn1.Asn1 | undefined): forge.asn1.Asn1[] =>
  Array.isArray(node?.value) ? node.value : [];

const bytesOf = (node: forge.asn1.Asn1 | undefined): Buffer =>
  Buffer.from(typeof node?.value === 'string' ? node.value : '', 'binary');

const derOf = (node: forge.asn1.Asn1): Buffer => Buffer.from(forge.asn1.toDer(node).getBytes(), 'binary');

const isTagged = (node: forge.asn1.Asn1, tag: number): boolean =>
  node.tagClass === forge.asn1.Class.CONTEXT_SPECIFIC && Number(node.type) === tag;

const messageDigest = '1.2.840.113549.1.9.4';

const oidOf = (node: forge.asn1.Asn1 | undefined): string =>
  forge.asn1.derToOid(forge.util.createBuffer(bytesOf(node).toString('binary')));

/** The signed attributes, as they were signed: a SET OF, where the structure has an implicit tag. */
const signedBytesOf = (attributes: forge.asn1.Asn1): Buffer => {
  const der = derOf(attributes);
  der[0] = 0x31;
  return der;
};

/** The structure says how long it is; zeros fill the rest of its place. */
const withoutPadding = (contents: Buffer): Buffer => contents.subarray(0, contents.readUInt16BE(2) + 4);

/** The issuer of a certificate of version 3, as it stands there. */
const issuerIn = (certificate: X509Certificate): Buffer => {
  const root = forge.asn1.fromDer(forge.util.createBuffer(certificate.raw.toString('binary')));
  const issuer = childrenOf(childrenOf(root)[0])[3];
  return issuer ? derOf(issuer) : Buffer.alloc(0);
};

/** Reads the last signature of a PDF and checks it with Node's own cryptography. @throws Error when there is none */
export const readPdfSignature = (pdf: Uint8Array): PdfSignature => {
  const text = Buffer.from(pdf).toString('latin1');
  const dictionary = text.slice(text.lastIndexOf('/SubFilter'));
  const [, subFilter] = /\/SubFilter \/([\w.]+)/.exec(dictionary) ?? [];
  const [, ...numbers] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(dictionary) ?? [];
  const [start = -1, length = 0, restStart = 0, restLength = 0] = numbers.map(Number);
  if (subFilter === undefined || start < 0) throw new Error('The PDF is not signed');

  const gap = text.slice(length, restStart);
  const covered = Buffer.concat([pdf.slice(start, start + length), pdf.slice(restStart, restStart + restLength)]);
  const contents = withoutPadding(Buffer.from(gap.replace(/[<>]/g, ''), 'hex'));
  const contentInfo = forge.asn1.fromDer(forge.util.createBuffer(contents.toString('binary')));
  const signedData = childrenOf(childrenOf(childrenOf(contentInfo)[1])[0]);
  const certificates = childrenOf(signedData.find((node) => isTagged(node, 0))).map(
    (node) => new X509Certificate(derOf(node))
  );
  const signerInfo = childrenOf(childrenOf(signedData.at(-1))[0]);
  const attributes = signerInfo.find((node) => isTagged(node, 0));
  const signature = bytesOf(signerInfo[signerInfo.length - 1]);
  const digest = childrenOf(attributes).find((attribute) => oidOf(childrenOf(attribute)[0]) === messageDigest);
  if (!attributes) throw new Error('The signature has no signed attributes');
  const signed = signedBytesOf(attributes);
  const signer = certificates.find(({ publicKey }) => verify('sha256', signed, publicKey, signature));

  const [issuer] = childrenOf(signerInfo[1]);

  return {
    subFilter,
    coversWholeFile:
      start === 0 && /^<[0-9a-f]+>$/.test(gap) && restStart + restLength === pdf.byteLength && length < restStart,
    digestMatches: createHash('sha256')
      .update(covered)
      .digest()
      .equals(bytesOf(childrenOf(childrenOf(digest)[1])[0])),
    signatureMatches: signer !== undefined,
    namesSigner: signer !== undefined && issuer !== undefined && derOf(issuer).equals(issuerIn(signer)),
    signer: signer ?? certificates[0] ?? new X509Certificate(''),
    certificateCount: certificates.length,
  };
};
