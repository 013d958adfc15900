import { createHash } from 'node:crypto';
import type { DeclarantAccount } from '../../support/declarants';
import { testStores } from '../../support/file-stores';
import { type FileWorld, fileWorld } from '../../support/file-world';
import { growthDuring } from '../../support/resident-memory';
import { pdfOf } from '../../support/sample-files';

const callers = 20;
const size = 10 * 1024 * 1024;

/** What all of them would hold together is 200 MB; buffers on the way are small, but wait for the garbage collector. */
const most = 100;

describe.each(testStores)(`${callers} callers at once with files of 10 MB, kept in $kind`, ({ startStore }) => {
  const bytes = pdfOf(size);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  let world: FileWorld;
  let declarant: DeclarantAccount;
  const drafts: string[] = [];
  const files: string[] = [];

  beforeAll(async () => {
    world = await fileWorld(await startStore());
    declarant = await world.kit.newDeclarant();
    for (let index = 0; index < callers; index++) {
      const { body } = await declarant.post('/api/requests', { subject: 'coc' }).expect(201);
      drafts.push(body.data.documentId);
    }
    // What is loaded with the first file is not the files' own.
    for (const id of drafts.slice(0, 3)) await download(await upload(id));
  }, 60_000);
  afterAll(() => world.end());

  const upload = async (id: string): Promise<string> => {
    const { body } = await declarant
      .post(`/api/requests/${id}/attachments`)
      .attach('files', bytes, 'plan.pdf')
      .expect(201);
    return body.data[0].documentId;
  };
  const download = async (id: string): Promise<string> => {
    const headers = { Authorization: `Bearer ${declarant.token}` };
    const { body } = await fetch(`${world.server.url}/api/attachments/${id}/file`, { headers });
    const hash = createHash('sha256');
    for await (const chunk of body ?? []) hash.update(chunk);
    return hash.digest('hex');
  };

  it(`cost less than ${most} MB to take`, async () => {
    const growth = await growthDuring(world.server.pid, async () => {
      files.push(...(await Promise.all(drafts.map(upload))));
    });
    expect(files).toHaveLength(callers);
    expect(growth).toBeLessThan(most);
  }, 60_000);

  it(`cost less than ${most} MB to give`, async () => {
    const growth = await growthDuring(world.server.pid, async () => {
      const sums = await Promise.all(files.map(download));
      expect(new Set(sums)).toEqual(new Set([sha256]));
    });
    expect(growth).toBeLessThan(most);
  }, 60_000);
});
