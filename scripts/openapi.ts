import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openApiDocument } from '../src/contract/openapi';

/** Writes docs/openapi.json from the contracts; with `--check` fails when the file is stale instead. */

const file = path.join(__dirname, '..', 'docs', 'openapi.json');

const check = async (document: string): Promise<void> => {
  const written = await readFile(file, 'utf8').catch(() => '');
  if (written === document) return;
  console.error('docs/openapi.json is stale: run the script without --check and commit the file');
  process.exitCode = 1;
};

const write = async (document: string): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, document);
};

const document = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
const done = process.argv.includes('--check') ? check(document) : write(document);
done.catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
