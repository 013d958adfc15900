import { readFileSync } from 'node:fs';
import knex from 'knex';
import { insertGoods } from '../src/api/goods-item/goods-items';
import type { GoodsLine } from '../src/domain/form/request-form';
import { tablesOf } from '../src/platform/sheets/tables-of';
import { type Declarant, newDeclarant } from './declarant';
import { csvSheet, goodsLines, xlsxSheet } from './goods-sheets';
import type { Bench, Measurement } from './measurement';
import { type BenchServer, withOwnServer } from './own-server';
import { mediansOf } from './timing';

const lineCount = 5_000;
const manyLines = 10_000;
/** What an import may take, as a multiple of what it cannot do without. */
const mostRatio = 3;
const mostMegabytes = 512;

/** Reads every cell of the sheet that has them, and does nothing with it. */
const parse = async (file: Buffer): Promise<void> => {
  const [table] = await tablesOf(file, manyLines);
  let rows = 0;
  for await (const _ of table?.rows() ?? []) rows += 1;
  if (rows < lineCount) throw new Error(`Only ${rows} rows were read`);
};

/** Writes the lines into a draft by one statement, in a transaction of its own. */
const inserting = (databaseUrl: string, lines: readonly GoodsLine[]) => {
  const db = knex({ client: 'pg', connection: databaseUrl });
  return {
    insert: async (documentId: string): Promise<void> => {
      const row = await db('requests').where({ document_id: documentId }).first<{ id: number }>('id');
      await db.transaction((trx) => insertGoods(trx, row.id, lines, { after: 0, at: new Date() }));
    },
    end: () => db.destroy(),
  };
};

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;

const againstParts = async (
  format: string,
  file: Buffer,
  { server, declarant, lines }: { server: BenchServer; declarant: Declarant; lines: GoodsLine[] }
): Promise<Measurement> => {
  const { insert, end } = inserting(server.databaseUrl, lines);
  const blob = new Blob([new Uint8Array(file)]);
  const drafts = { inserted: '', imported: '' };
  const times = await mediansOf({
    prepare: async () =>
      Object.assign(drafts, { inserted: await declarant.newDraft(), imported: await declarant.newDraft() }),
    parse: () => parse(file),
    insert: () => insert(drafts.inserted),
    import: () => declarant.importSheet(drafts.imported, blob, `goods.${format}`),
  }).finally(end);
  const ratio = times.import / (times.parse + times.insert);
  const parts = `parse ${milliseconds(times.parse)}, insert ${milliseconds(times.insert)}`;
  return {
    work: `import of ${lineCount} lines, ${format}`,
    result: `${ratio.toFixed(2)} × (${milliseconds(times.import)}; ${parts})`,
    reach: `≤ ${mostRatio} × (parse alone + one bulk insert)`,
    isReached: ratio <= mostRatio,
  };
};

/** The most that a process has held in memory since it began, in megabytes (Linux). */
const peakMemory = (pid: number): number =>
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

const memoryOf = async (server: BenchServer, declarant: Declarant): Promise<Measurement> => {
  const file = new Blob([new Uint8Array(await xlsxSheet(goodsLines(manyLines)))]);
  const before = peakMemory(server.pid);
  for (let run = 0; run < 3; run += 1) await declarant.importSheet(await declarant.newDraft(), file, 'goods.xlsx');
  const after = peakMemory(server.pid);
  return {
    work: `memory of the server, XLSX of ${manyLines} lines`,
    result: `${after.toFixed(0)} MB at most (${before.toFixed(0)} MB before)`,
    reach: `< ${mostMegabytes} MB RSS`,
    isReached: after < mostMegabytes,
  };
};

/** What importing a goods sheet costs over HTTP, against reading it and writing its lines alone. */
export const measureImport: Bench = async () => {
  const lines = goodsLines(lineCount);
  const memory = await withOwnServer(async (server) => memoryOf(server, await newDeclarant(server.url)));
  const ratios = await withOwnServer(async (server) => {
    const world = { server, declarant: await newDeclarant(server.url), lines };
    return [
      await againstParts('xlsx', await xlsxSheet(lines), world),
      await againstParts('csv', csvSheet(lines), world),
    ];
  });
  return [...ratios, memory];
};
