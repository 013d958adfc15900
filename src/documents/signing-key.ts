import forge from 'node-forge';

/** A PKCS#12 file with its passphrase. */
export type SigningKey = { p12: Uint8Array; passphrase: string };

/** The passphrase is the check of the container: another one does not fit its MAC. */
const openContainer = ({ p12, passphrase }: SigningKey): forge.pkcs12.Pkcs12Pfx => {
  try {
    const asn1 = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(p12).toString('binary')));
    return forge.pkcs12.pkcs12FromAsn1(asn1, false, passphrase);
  } catch (error) {
    throw new Error('it is no PKCS#12 file, or the passphrase is not its own', { cause: error });
  }
};

const bagsOf = (container: forge.pkcs12.Pkcs12Pfx, bagType: string | undefined): forge.pkcs12.Bag[] =>
  bagType === undefined ? [] : (container.getBags({ bagType })[bagType] ?? []);

/** Keys and certificates of other kinds than RSA are what the library leaves unread. */
const rsaKeyOf = (container: forge.pkcs12.Pkcs12Pfx): forge.pki.rsa.PrivateKey => {
  const [bag, ...others] = bagsOf(container, forge.pki.oids.pkcs8ShroudedKeyBag);
  if (others.length > 0) throw new Error('it holds more than one key');
  if (!bag?.key) throw new Error('it holds no encrypted RSA key');
  return bag.key;
};

const certificatesOf = (container: forge.pkcs12.Pkcs12Pfx): forge.pki.Certificate[] =>
  bagsOf(container, forge.pki.oids.certBag).map(({ cert }) => {
    if (!cert) throw new Error('a certificate of its chain is not of RSA');
    return cert;
  });

/**
 * Opens a signing key, to see that it can sign: an encrypted RSA key with its certificate, which is the answer.
 * @throws Error that says what is wrong with it, in words that follow "the key cannot be used:", and never with a secret
 */
export const signingCertificateOf = (key: SigningKey): forge.pki.Certificate => {
  const container = openContainer(key);
  const { n, e } = rsaKeyOf(container);
  const certificate = certificatesOf(container).find(({ publicKey }) => {
    const { n: itsN, e: itsE } = publicKey as forge.pki.rsa.PublicKey;
    return itsN.compareTo(n) === 0 && itsE.compareTo(e) === 0;
  });
  if (!certificate) throw new Error('it holds no certificate of its key');
  return certificate;
};

/** @throws Error when the certificate is not valid at that moment, in words as those of `signingCertificateOf` */
export const requireValidAt = ({ validity }: forge.pki.Certificate, moment: Date): void => {
  const { notBefore, notAfter } = validity;
  if (moment < notBefore) throw new Error(`its certificate is valid from ${notBefore.toISOString()} only`);
  if (moment > notAfter) throw new Error(`its certificate expired on ${notAfter.toISOString()}`);
};
