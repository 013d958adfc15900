import { X509Certificate } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { signPdf } from '../../../src/documents/sign';
import { readPdfSignature } from '../../support/pdf-signature';
import { textOf } from '../../support/pdf-text';
import { type TestKey, newSigningKey } from '../../support/signing-keys';

const newPdf = (pages = 1): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const document = new PDFDocument({ info: { Title: 'Certificat' } });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.text('Certificat de conformité').link(10, 10, 50, 50, 'https://conformity.example/verify/1');
    for (let page = 1; page < pages; page += 1) document.addPage().text(`Page ${page + 1}`);
    document.end();
  });

const signedAt = new Date();
const words = {
  name: 'Bureau Vérification (Tanger)',
  reason: 'Certificat COC-2026-BV-0000001',
  location: 'Aïn Sebaâ, Casablanca',
  contact: 'bureau@bv.test',
  signedAt,
};

const hasPdfsig = spawnSync('pdfsig', ['-v']).error === undefined;
const hasOpenssl = spawnSync('openssl', ['version']).error === undefined;
const isPdfsigRequired = Boolean(process.env.CI_POPPLER);

describe('Signing a PDF', () => {
  let pdf: Uint8Array;
  let key: TestKey;
  let signed: Uint8Array;

  beforeAll(async () => {
    pdf = await newPdf(3);
    key = newSigningKey({ name: 'Bureau Vérification' });
    signed = await signPdf(pdf, { ...key, ...words });
  });

  it('appends to the document and covers all of it', () => {
    expect(Buffer.from(signed).subarray(0, pdf.byteLength - 1)).toEqual(Buffer.from(pdf).subarray(0, -1));
    expect(readPdfSignature(signed)).toMatchObject({
      subFilter: 'adbe.pkcs7.detached',
      coversWholeFile: true,
      digestMatches: true,
      signatureMatches: true,
      namesSigner: true,
      certificateCount: 2,
    });
  });

  it('is by the key of the file', () => {
    const own = new X509Certificate(key.certificatePem);
    expect(readPdfSignature(signed).signer.fingerprint256).toBe(own.fingerprint256);
  });

  it('changes no word, page or link', () => {
    expect(textOf(signed)).toEqual(textOf(pdf));
    expect(Buffer.from(signed).includes('/verify/1')).toBe(true);
    expect(Buffer.from(signed).includes('/Reason (Certificat COC-2026-BV-0000001)')).toBe(true);
  });

  it('gives the same bytes for the same moment', async () => {
    expect(Buffer.from(await signPdf(pdf, { ...key, ...words })).equals(signed)).toBe(true);
  });

  it('shows a single changed byte, wherever it is', () => {
    for (const place of [0.05, 0.3, 0.6]) {
      const changed = Uint8Array.from(signed);
      const index = Math.floor(pdf.byteLength * place);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(readPdfSignature(changed).digestMatches).toBe(false);
    }
  });

  it('shows that something was added afterwards', () => {
    const longer = Buffer.concat([signed, Buffer.from('\n%more')]);
    expect(readPdfSignature(longer).coversWholeFile).toBe(false);
  });

  it('has room for a long chain of certificates', async () => {
    const chained = newSigningKey({ intermediates: 4 });
    expect(readPdfSignature(await signPdf(pdf, { ...chained, ...words }))).toMatchObject({
      digestMatches: true,
      signatureMatches: true,
      certificateCount: 6,
    });
  });

  it('refuses a wrong passphrase, without repeating it', async () => {
    const error = await signPdf(pdf, { ...key, ...words, passphrase: 'not-this-one' }).catch(
      (reason: unknown) => reason
    );
    expect(String(error)).toMatch(/passphrase is not its own/);
    expect(String(error)).not.toContain('not-this-one');
  });

  it('refuses a file that is no key', async () => {
    await expect(signPdf(pdf, { ...key, ...words, p12: Buffer.from('not a key') })).rejects.toThrow(/no PKCS#12 file/);
  });

  it('refuses a key whose certificate is not valid yet, or no longer', async () => {
    const until = new Date(signedAt.getTime() - 1000);
    const expired = newSigningKey({ until });
    await expect(signPdf(pdf, { ...expired, ...words })).rejects.toThrow(/its certificate expired on/);
    const early = newSigningKey({ from: new Date(signedAt.getTime() + 60_000) });
    await expect(signPdf(pdf, { ...early, ...words })).rejects.toThrow(/valid from .* only/);
  });
});

describe(`Signing, checked by Debian's pdfsig${hasPdfsig ? '' : ' (NOT INSTALLED HERE: nothing was checked by it)'}`, () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'signed-'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const report = (pdf: Uint8Array): string => {
    const file = path.join(folder, 'signed.pdf');
    writeFileSync(file, pdf);
    const { stdout } = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
    return stdout;
  };

  it('is there where CI says that it must be', () => {
    expect(hasPdfsig || !isPdfsigRequired).toBe(true);
  });

  if (hasPdfsig) {
    it('finds the signature valid, and over the whole document', async () => {
      const key = newSigningKey({ name: 'Bureau de Tanger' });
      const text = report(await signPdf(await newPdf(), { ...key, ...words }));
      expect(text).toContain('Signature Validation: Signature is Valid.');
      expect(text).toContain('Total document signed');
      expect(text).toContain('Signer Certificate Common Name: Bureau de Tanger');
      expect(text).toContain('adbe.pkcs7.detached');
    });

    it('finds a changed byte', async () => {
      const signed = Uint8Array.from(await signPdf(await newPdf(), { ...newSigningKey(), ...words }));
      signed[200] = (signed[200] ?? 0) ^ 1;
      expect(report(signed)).toContain('Digest Mismatch');
    });
  }

  if (hasOpenssl) {
    it('takes a key that openssl made, as the operator is told to make it', async () => {
      const at = (name: string): string => path.join(folder, name);
      const run = (...args: string[]): Buffer => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] });
      const newCertificate = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-sha256', '-days', '30'];
      run(...newCertificate, '-subj', '/CN=Bureau', '-keyout', at('key.pem'), '-out', at('certificate.pem'));
      writeFileSync(at('BV.pass'), 'une phrase\n');
      const files = ['-inkey', at('key.pem'), '-in', at('certificate.pem'), '-out', at('BV.p12')];
      run('pkcs12', '-export', ...files, '-passout', `file:${at('BV.pass')}`);
      const later = new Date(Date.now() + 5000);
      const signed = await signPdf(await newPdf(), {
        ...words,
        p12: readFileSync(at('BV.p12')),
        passphrase: 'une phrase',
        signedAt: later,
      });
      expect(readPdfSignature(signed)).toMatchObject({ digestMatches: true, signatureMatches: true });
    });
  }
});
