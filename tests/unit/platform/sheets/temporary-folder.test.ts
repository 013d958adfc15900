import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { temporaryFolder } from '../../../../src/platform/sheets/temporary-folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As a server does that has just started. */
const opened = async (): Promise<string> => {
  jest.resetModules();
  const module: { temporaryFolder: typeof temporaryFolder } =
    await import('../../../../src/platform/sheets/temporary-folder');
  return module.temporaryFolder(folder);
};

const fileOf = (path: string, name: string, minutesOld: number): string => {
  const file = join(path, name);
  writeFileSync(file, '');
  const time = Date.now() / 1000 - minutesOld * 60;
  utimesSync(file, time, time);
  return file;
};

test('is open to its user alone', async () => {
  expect(statSync(await opened()).mode & 0o777).toBe(0o700);
});

test('loses the sheets that a killed server left behind more than an hour ago, and nothing else', async () => {
  const path = await opened();
  const [old, recent, other] = [
    fileOf(path, 'sheet-1.xlsx', 61),
    fileOf(path, 'sheet-2.xlsx', 59),
    fileOf(path, 'other', 61),
  ];
  await opened();
  expect([old, recent, other].map((file) => existsSync(file))).toEqual([false, true, true]);
});

test('is refused when others may look into it', async () => {
  chmodSync(await opened(), 0o755);
  await expect(opened()).rejects.toThrow('must be a folder of this user alone');
});
