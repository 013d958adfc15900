import { existsSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientFor } from '../../support/client';
import { bytesOf, download, keptDocuments, snapshotOf } from '../../support/document-files';
import { type DocumentWorld, newDocumentWorld, until, withoutWorker } from '../../support/document-world';
import { readPdfSignature } from '../../support/pdf-signature';
import { refused } from '../../support/refusals';
import { newSigningKey } from '../../support/signing-keys';

let world: DocumentWorld;

beforeAll(async () => {
  world = await newDocumentWorld();
}, 60_000);

afterAll(() => world.end());

const keyFiles = (): { key: string; passphrase: string } => ({
  key: join(world.keys, `${world.staff.office.code}.p12`),
  passphrase: join(world.keys, `${world.staff.office.code}.pass`),
});

const giveKey = (): void => {
  const { p12, passphrase } = newSigningKey();
  writeFileSync(keyFiles().key, p12);
  writeFileSync(keyFiles().passphrase, passphrase);
};

describe('bytes that were lost', () => {
  it('are the same for all who ask for them at once', async () => {
    const { issued, hashOf, onlyKept, pathOf } = world;
    const id = await issued();
    await hashOf(id);
    const kept = await onlyKept(id);
    unlinkSync(pathOf(kept));
    const hashes = await Promise.all(Array.from({ length: 20 }, () => hashOf(id)));
    expect(new Set(hashes)).toEqual(new Set([kept.sha256]));
  });

  it('are made again and put back when they are the very same, also by an office that signs by now', async () => {
    const { issued, hashOf, onlyKept, pathOf } = world;
    const id = await issued();
    const before = await hashOf(id);
    const kept = await onlyKept(id);
    unlinkSync(pathOf(kept));
    giveKey();
    expect(await hashOf(id)).toBe(before);
    await until(async () => existsSync(pathOf(kept)));
    expect(await hashOf(id)).toBe(before);
    expect(await onlyKept(id)).toEqual(kept);
  });

  it('of a signed document are not replaced by others', async () => {
    const { declarant, issued, onlyKept, pathOf } = world;
    const id = await issued();
    const bytes = bytesOf(await download(declarant, `/api/certificates/${id}/file`).expect(200));
    const kept = await onlyKept(id);
    expect(kept.isSigned).toBe(true);
    expect(readPdfSignature(bytes)).toMatchObject({ digestMatches: true, signatureMatches: true });
    unlinkSync(pathOf(kept));
    await declarant.get(`/api/certificates/${id}/file`).expect(refused('document_unavailable'));
    expect(await onlyKept(id)).toEqual(kept);
  });
});

it('a signed document is the same from both instances, whoever signed first', async () => {
  const { declarant, issued, hashOf, onlyKept, another } = world;
  const other = await another(withoutWorker);
  const elsewhere = clientFor(declarant.token, other.url);
  const id = await issued();
  const hashes = await Promise.all(
    Array.from({ length: 8 }, (_, index) => hashOf(id, index % 2 === 0 ? declarant : elsewhere))
  );
  expect(new Set(hashes)).toEqual(new Set([(await onlyKept(id)).sha256]));
  await other.stop();
}, 60_000);

it('an office that has signed gives nothing out unsigned until somebody decides so', async () => {
  const { declarant, issued, hashOf, onlyKept, database, another } = world;
  writeFileSync(keyFiles().passphrase, 'another passphrase');
  const id = await issued();
  await declarant.get(`/api/certificates/${id}/file`).expect(refused('document_unavailable'));
  expect(await keptDocuments(id, database)).toEqual([]);
  rmSync(keyFiles().key);
  rmSync(keyFiles().passphrase);
  await declarant.get(`/api/certificates/${id}/file`).expect(refused('document_unavailable'));
  const other = await another({ ...withoutWorker, SIGNING_KEYS_DIR: '' });
  await clientFor(declarant.token, other.url)
    .get(`/api/certificates/${id}/file`)
    .expect(refused('document_unavailable'));
  await other.stop();
  expect(await keptDocuments(id, database)).toEqual([]);
  writeFileSync(join(world.keys, `${world.staff.office.code}.unsigned`), '');
  await hashOf(id);
  expect(await onlyKept(id)).toMatchObject({ isSigned: false });
}, 60_000);

it('a document that is issued in a demonstration is a specimen', async () => {
  const { issued, database, server, start } = world;
  expect(await snapshotOf(await issued(), database)).toMatchObject({ specimen: false });
  await server().stop();
  await start({ ...withoutWorker, DESK_MODE: 'demo' });
  expect(await snapshotOf(await issued(), database)).toMatchObject({ specimen: true });
}, 60_000);
