import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGoodsFile } from '../../../../src/api/goods-item/sheet/read-goods-file';
import { LARGEST_SHEET_MB, readGoodsSheet } from '../../../../src/api/goods-item/sheet/read-goods-sheet';
import { statusOfRefusal } from '../../../../src/contract/refusal-status';
import type { GoodsSheet } from '../../../../src/domain/goods-sheet/read-sheet';
import { Refusal } from '../../../../src/domain/refusal';
import { type BadAnswer, badSheets, goodSheets, type SheetFile } from '../../../sheets/corpus';
import { goodsLines } from '../../../sheets/goods';
import { cocForm } from '../../domain/form/sample-forms';

/** Some hostile files take seconds to make. */
jest.setTimeout(30_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Reading = Pick<GoodsSheet, 'lines' | 'skipped' | 'warnings' | 'faults'>;

/** Reads a file as the worker does, in this thread; what is too large is refused before any worker. */
const read = async ({ name, bytes }: SheetFile): Promise<Reading> => {
  const path = join(folder, randomUUID());
  await writeFile(path, bytes);
  const options = {
    form: cocForm,
    maxLines: 10_000,
    language: 'fr',
    waiter: { account: 'declarant:1', signal: new AbortController().signal },
  } as const;
  return bytes.length > LARGEST_SHEET_MB * 1024 * 1024
    ? readGoodsSheet({ path, name, size: bytes.length }, options)
    : readGoodsFile({ path, ...options });
};

const answerTo = async (file: SheetFile): Promise<BadAnswer | Reading> => {
  try {
    const sheet = await read(file);
    if (sheet.faults.length === 0) return sheet;
    const faults = sheet.faults.map(({ row, column, code }) => ({ row, column, code }));
    return { status: 422, code: 'import_failed', faults };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = statusOfRefusal[error.code] as 413 | 415 | 422;
    if (error.code !== 'missing_column') return { status, code: error.code };
    const { columns } = error.details as { columns: { key: BadColumn }[] };
    return { status, code: error.code, columns: columns.map(({ key }) => key) };
  }
};
type BadColumn = NonNullable<Extract<BadAnswer, { columns?: unknown }>['columns']>[number];

test('the corpus is as large as it must be, and every sheet has a name of its own', () => {
  expect(goodSheets.length).toBeGreaterThanOrEqual(15);
  expect(badSheets.length).toBeGreaterThanOrEqual(40);
  const names = [...goodSheets, ...badSheets].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each(goodSheets)('$name: says the same lines as all others', async ({ file, warnings = [], skipped = 0 }) => {
  const sheet = await read(await file());
  expect(sheet.faults).toEqual([]);
  expect(sheet).toMatchObject({ lines: goodsLines, warnings, skipped });
});

test.each(badSheets)('$name: has its one answer', async ({ file, expect: answer }) => {
  expect(await answerTo(await file())).toEqual(answer);
});
