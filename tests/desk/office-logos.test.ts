import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { type Client, nobody } from '../support/client';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { bytesOf, download, madeByJob, sha256Of, snapshotOf } from '../support/document-files';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { certificatesOf, closedWith } from '../support/outcomes';
import { superAdministrator } from '../support/panel';
import { withRows } from '../support/png';
import { rowsOf } from '../support/sql';

let admin: Client;
let staff: StaffedOffice;
let declarant: DeclarantAccount;
const uploaded: number[] = [];

beforeAll(async () => {
  admin = await superAdministrator();
  staff = await staffedOffice();
  declarant = await newDeclarant();
});

afterAll(async () => {
  for (const id of uploaded) await admin.del(`/upload/files/${id}`);
});

const picture = (colour: string, format: 'image/png' | 'image/jpeg' = 'image/png', size = 40): Buffer => {
  const canvas = createCanvas(size, size);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, size, size);
  return format === 'image/png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg');
};

const upload = async (bytes: Buffer, name: string, replacing?: number): Promise<number> => {
  const path = replacing === undefined ? '/upload' : `/upload?id=${replacing}`;
  const { body, status } = await admin.post(path).attach('files', bytes, name);
  expect([200, 201]).toContain(status);
  const { id } = Array.isArray(body) ? body[0] : body;
  if (replacing === undefined) uploaded.push(id);
  return id;
};

/** The hash of a picture as the media library keeps it: it may have been encoded anew. */
const keptHash = async (media: number): Promise<string> => {
  const { body } = await admin.get(`/upload/files/${media}`).expect(200);
  return sha256Of(bytesOf(await download(nobody, body.url).expect(200)));
};

const giveLogo = (logo: number | null) =>
  admin
    .put(`/content-manager/collection-types/api::office.office/${staff.office.documentId}`)
    .send({ logo })
    .expect(200);

/** Closes a request; gives the logo that its document names. */
const issued = async (): Promise<{ documentId: string; logo: string | null }> => {
  const [document] = await certificatesOf(declarant, await closedWith(['conforming'], declarant, staff));
  if (!document) throw new Error('No document was issued');
  const { documentId } = document;
  return { documentId, logo: (await snapshotOf(documentId)).office.logo };
};

const fileOf = async (documentId: string): Promise<string> =>
  sha256Of(bytesOf(await download(declarant, `/api/certificates/${documentId}/file`).expect(200)));

describe('the logo of an office', () => {
  it('is on the documents of its closings from then on, whatever becomes of it later', async () => {
    const without = await issued();
    expect(without.logo).toBeNull();

    const media = await upload(picture('red'), 'logo.png');
    await giveLogo(media);
    const first = await keptHash(media);
    const ofFirst = await issued();
    expect(ofFirst.logo).toBe(first);
    const made = await fileOf(ofFirst.documentId);

    await upload(picture('blue'), 'logo.png', media);
    const second = await keptHash(media);
    const ofSecond = await issued();
    expect(ofSecond.logo).toBe(second);
    expect(second).not.toBe(first);

    await giveLogo(null);
    expect((await issued()).logo).toBeNull();
    await giveLogo(media);
    await admin.del(`/upload/files/${media}`).expect(200);
    expect((await issued()).logo).toBeNull();

    expect((await snapshotOf(ofFirst.documentId)).office.logo).toBe(first);
    expect(await fileOf(ofFirst.documentId)).toBe(made);
    const kept = await rowsOf<{ mime: string }>('SELECT mime FROM logos WHERE sha256 = ANY($1)', [[first, second]]);
    expect(kept).toEqual([{ mime: 'image/png' }, { mime: 'image/png' }]);
  });

  it('may be a JPEG', async () => {
    const media = await upload(picture('green', 'image/jpeg'), 'logo.jpg');
    await giveLogo(media);
    const { documentId, logo } = await issued();
    expect(logo).toBe(await keptHash(media));
    await madeByJob(documentId);
  });

  it.each([
    ['cut off', () => picture('red').subarray(0, 60), 'broken.png'],
    ['huge', () => picture('red', 'image/png', 2100), 'huge.png'],
    ['of another format', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'logo.svg'],
  ])('that is %s hinders neither closing nor document', async (_name, bytes, name) => {
    await giveLogo(await upload(bytes(), name));
    const { documentId } = await issued();
    await madeByJob(documentId);
  });

  it('whose rows are spoilt is left out: the media library reads less of it than a document does', async () => {
    const media = await upload(picture('red'), 'spoilt.png');
    const { body } = await admin.get(`/upload/files/${media}`).expect(200);
    const file = join('public', body.url);
    writeFileSync(
      file,
      withRows(readFileSync(file), (rows) => rows.fill(9, 0, 1))
    );
    await giveLogo(media);
    const { documentId, logo } = await issued();
    expect(logo).toBeNull();
    await madeByJob(documentId);
  });

  it('that claims more pixels than there are numbers for does not keep the office from being saved', async () => {
    const media = await upload(picture('red'), 'claims.png');
    await rowsOf('UPDATE files SET width = 2147483647, height = 2147483647 WHERE id = $1', [media]);
    await giveLogo(media);
    expect((await issued()).logo).toBeNull();
  });
});
