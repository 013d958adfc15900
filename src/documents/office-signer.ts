import { P12Signer } from '@signpdf/signer-p12';
import forge from 'node-forge';

type Node = forge.asn1.Asn1;

const childOf = (node: Node | undefined, index: number): Node | undefined =>
  Array.isArray(node?.value) ? node.value.at(index) : undefined;

const bytes = (node: Node): Buffer => Buffer.from(forge.asn1.toDer(node).getBytes(), 'binary');

/** The issuer as the certificate itself writes it; before it are an optional version, the serial number and an algorithm. */
const issuerOf = (certificate: forge.pki.Certificate): Node | undefined => {
  const content = childOf(forge.pki.certificateToAsn1(certificate), 0);
  const hasVersion = childOf(content, 0)?.tagClass === forge.asn1.Class.CONTEXT_SPECIFIC;
  return childOf(content, hasVersion ? 3 : 2);
};

/**
 * The signature names its certificate by issuer and serial number. node-forge writes the issuer anew, and wrongly where it has
 * letters beyond ASCII (it encodes them twice): no verifier would find the certificate. It is not among the signed
 * attributes, so that the certificate's own bytes can take its place.
 */
const withIssuerOf = (certificate: forge.pki.Certificate, message: Buffer): Buffer => {
  const root = forge.asn1.fromDer(forge.util.createBuffer(message.toString('binary')));
  const signerInfo = childOf(childOf(childOf(childOf(root, 1), 0), -1), 0);
  const issuerAndSerial = childOf(signerInfo, 1);
  const issuer = issuerOf(certificate);
  if (!issuer || !Array.isArray(issuerAndSerial?.value)) throw new Error('The signature has no signer');
  issuerAndSerial.value[0] = issuer;
  return bytes(root);
};

/** The library's signer, with the name of the certificate's issuer put right. */
export class OfficeSigner extends P12Signer {
  constructor(
    p12: Uint8Array,
    passphrase: string,
    private readonly certificate: forge.pki.Certificate
  ) {
    super(p12, { passphrase });
  }

  override async sign(pdf: Buffer, signingTime?: Date): Promise<Buffer> {
    return withIssuerOf(this.certificate, await super.sign(pdf, signingTime));
  }
}
