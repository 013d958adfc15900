import { generateKeyPairSync, randomBytes } from 'node:crypto';
import forge from 'node-forge';

/** A PKCS#12 made for a test, with what a verifier trusts. */
export type TestKey = { p12: Buffer; passphrase: string; certificatePem: string; authorityPem: string };

type Validity = { from: Date; until: Date };

type Wanted = Partial<Validity> & {
  name?: string;
  passphrase?: string;
  /** Certificates between the authority's and the key's own. */
  intermediates?: number;
  bits?: number;
};

type Holder = { certificate: forge.pki.Certificate; privateKey: forge.pki.PrivateKey };

const day = 24 * 60 * 60 * 1000;

const newKeyPair = (bits: number) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: bits,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { privateKey: forge.pki.privateKeyFromPem(privateKey), publicKey: forge.pki.publicKeyFromPem(publicKey) };
};

const certify = (
  name: string,
  bits: number,
  validity: Validity,
  issuer: Holder | null,
  isAuthority: boolean
): Holder => {
  const { privateKey, publicKey } = newKeyPair(bits);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = `01${randomBytes(8).toString('hex')}`;
  certificate.validity.notBefore = validity.from;
  certificate.validity.notAfter = validity.until;
  const subject = [
    { name: 'commonName', value: name, valueTagClass: forge.asn1.Type.UTF8 as unknown as forge.asn1.Class },
  ];
  certificate.setSubject(subject);
  certificate.setIssuer(issuer ? issuer.certificate.subject.attributes : subject);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: isAuthority, critical: true },
    isAuthority
      ? { name: 'keyUsage', keyCertSign: true, critical: true }
      : { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
  ]);
  certificate.sign(issuer ? (issuer.privateKey as forge.pki.rsa.PrivateKey) : privateKey, forge.md.sha256.create());
  return { certificate, privateKey };
};

/** A key with its certificate, the authority that issued it, and as many authorities in between as wanted. */
export const newSigningKey = ({
  from = new Date(Date.now() - day),
  until = new Date(Date.now() + 365 * day),
  name = 'Bureau de test',
  passphrase = 'mot de passe',
  intermediates = 0,
  bits = 2048,
}: Wanted = {}): TestKey => {
  const authority = certify('Autorité de test', bits, { from, until }, null, true);
  const chain = [authority];
  for (let index = 0; index < intermediates; index += 1) {
    chain.unshift(certify(`Intermédiaire ${index + 1}`, bits, { from, until }, chain[0] ?? authority, true));
  }
  const own = certify(name, bits, { from, until }, chain[0] ?? authority, false);
  const certificates = [own, ...chain].map(({ certificate }) => certificate);
  const container = forge.pkcs12.toPkcs12Asn1(own.privateKey as forge.pki.rsa.PrivateKey, certificates, passphrase, {
    algorithm: 'aes256',
  });
  return {
    p12: Buffer.from(forge.asn1.toDer(container).getBytes(), 'binary'),
    passphrase,
    certificatePem: forge.pki.certificateToPem(own.certificate),
    authorityPem: forge.pki.certificateToPem(authority.certificate),
  };
};
