import { setTimeout as sleep } from 'node:timers/promises';
import type { DeclarantAccount } from '../../support/declarants';
import { type OwnServer, ownServer } from '../../support/own-server';
import { growthDuring, residentMegabytes } from '../../support/resident-memory';
import { importSheet } from '../../support/sheets';
import { badSheets, type SheetFile } from '../../sheets/corpus';
import { keys, textRows } from '../../sheets/goods';
import { workbookOf } from '../../sheets/workbook';

/** Milliseconds within which nineteen of twenty calls of others are answered meanwhile, above what a busy machine takes anyhow. */
const p95 = 200;
/** Megabytes that the server holds at its highest. */
const mostMemory = 512;

const hostile = badSheets.filter(({ name }) => name.startsWith('hostile:'));

/** As many lines as a request may have, with texts that are all different and about as long as they may be. */
const longSheet = (): Buffer => {
  const [cells = []] = textRows();
  const line = (n: number): string[] =>
    cells.map((cell, index) => {
      if (keys[index] === 'description') return `${n} ${'é'.repeat(480)}`;
      return keys[index] === 'standards' ? `${n} ${'N'.repeat(290)}` : cell;
    });
  return workbookOf([{ rows: [[...keys], ...Array.from({ length: 10_000 }, (_, n) => line(n))] }]);
};

/** As many lines and columns as are read at all; of each line that is read, no cell is right. */
const faultySheet = (): Buffer => {
  const others = Array.from({ length: 100 - keys.length }, (_, n) => `Note ${n}`);
  const line = (n: number): string[] => [...keys.map(() => `? ${n}`), ...others.map(() => '?')];
  return workbookOf([{ rows: [[...keys, ...others], ...Array.from({ length: 10_000 }, (_, n) => line(n))] }]);
};

let server: OwnServer;
let sender: DeclarantAccount;
let other: DeclarantAccount;
let draft: string;
const files: SheetFile[] = [];

beforeAll(async () => {
  server = await ownServer();
  const { newDeclarant } = server.kit();
  [sender, other] = [await newDeclarant(), await newDeclarant()];
  const form = { subject: 'coc', type: 'initial', route: 'A' };
  draft = (await sender.post('/api/requests', form).expect(201)).body.data.documentId;
  for (const { file } of hostile) files.push(await file());
}, 120_000);
afterAll(() => server.stop());

/** How long another caller waits, call after call, while the work is done: the slowest but one of twenty, in milliseconds. */
const waitDuring = async (work: () => Promise<unknown>): Promise<number> => {
  const waits: number[] = [];
  let isDone = false;
  const calls = async (): Promise<void> => {
    while (!isDone) {
      const start = performance.now();
      await other.get('/api/me').expect(200);
      waits.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const calling = calls();
  await work();
  isDone = true;
  await calling;
  expect(waits.length).toBeGreaterThan(5);
  return waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? 0;
};

const highestDuring = async (work: () => Promise<unknown>): Promise<number> => {
  const before = residentMegabytes(server.pid());
  return before + (await growthDuring(server.pid(), work));
};

it('hostile sheets, four at once, each get their answer; others are served meanwhile, in bounded memory', async () => {
  const pending = files.map((file, index) => ({ file, answer: hostile[index]?.expect }));
  const sendNext = async (): Promise<void> => {
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      const { status, body } = await importSheet(sender, draft, next.file.bytes, { name: next.file.name });
      expect({ status, code: body.error?.details.code }).toEqual(next.answer);
    }
  };
  const quiet = await waitDuring(() => sleep(1500));
  let wait = Infinity;
  const highest = await highestDuring(async () => {
    wait = await waitDuring(() => Promise.all([sendNext(), sendNext(), sendNext(), sendNext()]));
  });
  expect(wait).toBeLessThan(p95 + 10 * quiet);
  expect(highest).toBeLessThan(mostMemory);
}, 120_000);

it('10,000 long lines are imported in bounded memory', async () => {
  const bytes = longSheet();
  const highest = await highestDuring(async () => {
    const { body } = await importSheet(sender, draft, bytes, { name: 'marchandises.xlsx' }).expect(200);
    expect(body.data).toMatchObject({ imported: 10_000, skipped: 0 });
  });
  expect(highest).toBeLessThan(mostMemory);
}, 60_000);

it('four sheets of faults of the largest size are written at once, while others are served, in bounded memory', async () => {
  const bytes = faultySheet();
  const send = async (): Promise<void> => {
    const { headers, body } = await importSheet(sender, draft, bytes, { name: 'a.xlsx', query: '?report=xlsx' })
      .buffer(true)
      .responseType('blob')
      .expect(422);
    expect(headers['content-disposition']).toContain('a%20-%20erreurs.xlsx');
    expect(body.length).toBeGreaterThan(100_000);
  };
  const quiet = await waitDuring(() => sleep(1500));
  let wait = Infinity;
  const highest = await highestDuring(async () => {
    wait = await waitDuring(() => Promise.all([send(), send(), send(), send()]));
  });
  expect(wait).toBeLessThan(p95 + 10 * quiet);
  expect(highest).toBeLessThan(mostMemory);
}, 120_000);
