import { createDatabase, dropDatabase } from '../../scripts/launcher/databases.mjs';
import { seedDemo } from '../../scripts/demo/seed';
import type { RunningServer } from '../../scripts/launcher/server.mjs';
import { databaseUrl, startAnotherServer } from '../support/servers';
import { rowsOf } from '../support/sql';
import { unique } from '../support/unique';

const name = unique('conformity_test_').replaceAll('-', '_').toLowerCase();
let database: string;
let server: RunningServer;

beforeAll(async () => {
  database = await createDatabase(databaseUrl, name);
  // As `npm run demo` has it: the limits are the real ones.
  const limits = { LIMIT_VERIFICATIONS: '', LIMIT_DEPOSITS: '', LIMIT_UPLOADS: '', LIMIT_REGISTRATIONS: '' };
  server = await startAnotherServer({ ...limits, DATABASE_URL: database, DESK_MODE: 'demo' });
}, 60_000);

afterAll(async () => {
  await server.stop();
  await dropDatabase(databaseUrl, name);
});

describe('the demo', () => {
  it('is seeded by the interfaces, with documents of each kind in each state', async () => {
    const told: string[] = [];
    const log = jest.spyOn(console, 'log').mockImplementation((text: string) => void told.push(text));
    try {
      // Throws when a state of a request, a response, or a document of some kind and state is missing.
      await seedDemo({ baseUrl: server.url, clockKey: process.env.CLOCK_KEY });
    } finally {
      log.mockRestore();
    }
    expect(told.join('\n')).toMatch(/NCR: Valide \d+, Révoqué \d+/);
    // On a quiet machine it takes some twenty seconds; other tests run beside this one.
  }, 180_000);

  const certificates = <Row>(select: string, from = ''): Promise<Row[]> =>
    rowsOf<Row>(`SELECT DISTINCT ${select} FROM certificates c ${from}`, [], database);

  it('has certificates of conformity of each route', async () => {
    const routes = await certificates<{ route: string }>('route', `WHERE kind = 'coc'`);
    expect(routes.map(({ route }) => route).sort()).toEqual(['A', 'B', 'C']);
  });

  it('has documents with Arabic names and the longest description', async () => {
    const lengths = await certificates<{ length: number }>(
      'char_length(g.description) AS length',
      `JOIN goods_items g ON g.request_id = c.request_id
       JOIN parties p ON p.request_id = c.request_id AND p.name ~ '[\\u0621-\\u064A]'`
    );
    expect(Math.max(...lengths.map(({ length }) => length))).toBeGreaterThan(450);
  });

  it('has documents that say that they are specimens', async () => {
    expect(await certificates("snapshot::json->>'specimen' AS specimen")).toEqual([{ specimen: 'true' }]);
  });

  it('has documents that somebody checked', async () => {
    const [row] = await rowsOf<{ checks: number }>(
      'SELECT sum(checks)::integer AS checks FROM certificate_checks',
      [],
      database
    );
    expect(row?.checks).toBeGreaterThan(0);
  });
});
