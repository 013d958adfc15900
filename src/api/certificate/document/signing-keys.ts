import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type SigningKey, requireValidAt, signingCertificateOf } from '../../../documents/signing-key';
import { Refusal } from '../../../domain/refusal';
import { type Database, firstRowOf } from '../../../platform/database';
import { now } from '../../clock/clock';

/** Whose documents are signed. */
type SigningOffice = { id: number; code: string };

type KeptKey = { version: string; key: SigningKey; certificate: ReturnType<typeof signingCertificateOf> };

/** What was read, by the path of the key's file; read again when one of its two files has changed. */
const keptKeys = new Map<string, KeptKey>();

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/** What tells one version of a file from the next. */
const versionOf = async (file: string): Promise<string> => {
  const { mtimeMs, size, ino } = await stat(file);
  return [mtimeMs, size, ino].join(':');
};

const versionIfThere = async (file: string): Promise<string | null> => {
  try {
    return await versionOf(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

/** Editors end a file with a line break, which is no part of a passphrase. */
const readPassphrase = async (file: string): Promise<string> => (await readFile(file, 'utf8')).replace(/\r?\n$/, '');

const readKey = async (folder: string, officeCode: string): Promise<KeptKey | null> => {
  await stat(folder);
  const keyFile = path.join(folder, `${officeCode}.p12`);
  const passphraseFile = path.join(folder, `${officeCode}.pass`);
  const versions = await Promise.all([keyFile, passphraseFile].map(versionIfThere));
  if (versions.every((version) => version === null)) return null;
  const version = versions.join(' ');
  const kept = keptKeys.get(keyFile);
  if (kept?.version === version) return kept;
  const key = { p12: await readFile(keyFile), passphrase: await readPassphrase(passphraseFile) };
  const read = { version, key, certificate: signingCertificateOf(key) };
  keptKeys.set(keyFile, read);
  return read;
};

const hasSignedStatement = `
  SELECT 1 FROM certificates c JOIN certificate_files f ON f.certificate_id = c.id AND f.is_signed
  WHERE c.office_id = :officeId LIMIT 1`;

/** Whoever decides that an office signs no more says so by a file. */
const hasStopped = async (folder: string, officeCode: string): Promise<boolean> =>
  (await versionIfThere(path.join(folder, `${officeCode}.unsigned`))) !== null;

/** @throws Error when an office without a key has signed, and nobody decided that it does so no more */
const assertSignsNot = async (db: Database, { id, code }: SigningOffice, folder: string | undefined): Promise<void> => {
  if (!(await firstRowOf(db, hasSignedStatement, { officeId: id }))) return;
  if (folder && (await hasStopped(folder, code))) return;
  throw new Error(
    `it has signed before, and ${code}.p12 is not in SIGNING_KEYS_DIR (${folder ?? 'not set'}): bring the key back, ` +
      `or put an empty file ${code}.unsigned there if the office is to sign no more`
  );
};

/**
 * The key with which an office signs its documents now: `<CODE>.p12` and `<CODE>.pass` of the folder `SIGNING_KEYS_DIR`. `null`
 * where the office has neither file, or no folder is named: its documents are not signed, and say so. An office that has signed
 * before signs on, until a file `<CODE>.unsigned` says otherwise: keys that are merely out of sight must not pass for a decision.
 * @throws Refusal `document_unavailable` when there is a key that cannot sign, or none where one must be, after logging which
 * office's and why: what should be signed is never given out unsigned
 */
export const signingKeyOf = async (db: Database, office: SigningOffice): Promise<SigningKey | null> => {
  const folder = process.env.SIGNING_KEYS_DIR || undefined;
  try {
    const kept = folder === undefined ? null : await readKey(folder, office.code);
    if (kept !== null) {
      requireValidAt(kept.certificate, now());
      return kept.key;
    }
    await assertSignsNot(db, office, folder);
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    strapi.log.error(`The signing key of the office ${office.code} cannot be used: ${reason}`);
    throw new Refusal('document_unavailable');
  }
};
