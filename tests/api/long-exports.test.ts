import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { momentInWords } from '../../src/domain/dates-in-words';
import { sheetFormats } from '../../src/domain/vocabulary';
import type { DeclarantAccount } from '../support/declarants';
import { columnIn, download } from '../support/downloads';
import { copyDraft } from '../support/many-requests';
import { type OwnServer, ownServer } from '../support/own-server';
import { growthDuring } from '../support/resident-memory';
import { rowsOf } from '../support/sql';
import { until } from '../support/wait';

const many = 10_000;

let server: OwnServer;
let owner: DeclarantAccount;
let other: DeclarantAccount;
let folder: string;

/** A server of our own, so that its memory and its temporary files are the exports' alone. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exports-'));
  server = await ownServer({ TMPDIR: folder });
  const { newDeclarant } = server.kit();
  [owner, other] = [await newDeclarant(), await newDeclarant()];
  const { body } = await owner.post('/api/requests', { subject: 'coc', purpose: 'Essai' }).expect(201);
  await copyDraft(server.databaseUrl, body.data.documentId, many);
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const sheets = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(^|\/)sheet-/.test(name));
const nothingLeft = () => until(async () => (sheets().length === 0 ? true : undefined));

/** How many connections read rows for an export. */
const readers = async (): Promise<number> =>
  (
    await rowsOf(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'FETCH %' AND state <> 'idle'`,
      [],
      server.databaseUrl
    )
  ).length;

/** How long another caller waits for a list, again and again until the work is done; milliseconds, the slowest last. */
const waitsDuring = async (work: Promise<unknown>): Promise<number[]> => {
  const times: number[] = [];
  let isDone = false;
  const done = work.finally(() => (isDone = true));
  while (!isDone) {
    const start = performance.now();
    await other.get('/api/requests').expect(200);
    times.push(performance.now() - start);
  }
  await done;
  return times.sort((a, b) => a - b);
};

/** The slowest but one of twenty: a busy machine makes it longer, with and without an export. */
const slowest = (waits: readonly number[]): number => waits[Math.floor(waits.length * 0.95)] ?? Infinity;

it(`${many} requests are all in the sheet, in the order of the list`, async () => {
  const sheet = await download(owner, '/api/requests/export');
  const created = await rowsOf<{ at: Date }>(
    `SELECT created_at AT TIME ZONE 'UTC' AS at FROM requests ORDER BY created_at DESC, id DESC`,
    [],
    server.databaseUrl
  );
  expect(created).toHaveLength(many + 1);
  expect(columnIn(sheet, 'Créée le')).toEqual(created.map(({ at }) => momentInWords(at)));
  await nothingLeft();
});

describe.each(sheetFormats)(`${many} requests as %s`, (format) => {
  it('cost the server no memory to speak of, and nobody his time', async () => {
    const path = `/api/requests/export?format=${format}`;
    const quiet = slowest(await waitsDuring(sleep(1000)));
    let waits: number[] = [];
    const grown = await growthDuring(server.pid(), async () => {
      waits = await waitsDuring(owner.get(path).buffer(false).expect(200).then());
    });
    expect(grown).toBeLessThan(60);
    expect(slowest(waits)).toBeLessThan(200 + 10 * quiet);
  });

  it('leave neither a file nor a reader behind when the caller goes away', async () => {
    const address = new URL(`/api/requests/export?format=${format}`, server.kit().baseUrl);
    const call = get(address, { headers: { Authorization: `Bearer ${owner.token}` } }).on('error', () => undefined);
    await until(async () => (sheets().length > 0 ? true : undefined));
    call.destroy();
    await nothingLeft();
    await until(async () => ((await readers()) === 0 ? true : undefined));
  });

  it('leave no file behind when the caller goes away while the file is sent', async () => {
    const address = new URL(`/api/requests/export?format=${format}`, server.kit().baseUrl);
    await new Promise<void>((resolve) => {
      const call = get(address, { headers: { Authorization: `Bearer ${owner.token}` } }, (answer) => {
        answer.once('readable', () => {
          call.destroy();
          resolve();
        });
      }).on('error', () => undefined);
    });
    await nothingLeft();
  });
});
