import { type Database, pool } from '../../platform/database';
import { fileStore } from '../../platform/files/store';
import { differences } from './differences';
import { namedKeys, namesAnyFile, unnamedAmong } from './file-holders';

/** Files are kept before the transaction that names them commits: what is younger may belong to one that still runs. */
const graceMs = 24 * 60 * 60 * 1000;

const batchSize = 500;

/** What is done with a batch of keys; both sides were read one after the other, and time went by: each looks again. */
type Handle = (keys: readonly string[]) => Promise<void>;

/** Collects keys and hands them on in batches, the rest by `end`. */
const inBatches = (handle: Handle) => {
  let batch: string[] = [];
  const end = async (): Promise<void> => {
    const keys = batch;
    batch = [];
    if (keys.length > 0) await handle(keys);
  };
  const add = async (key: string): Promise<void> => {
    batch.push(key);
    if (batch.length === batchSize) await end();
  };
  return { add, end };
};

const deleteUnnamed =
  (db: Database): Handle =>
  async (keys) => {
    const doomed = await unnamedAmong(db, keys);
    for (const key of doomed) await fileStore().delete(key);
    if (doomed.length > 0) strapi.log.info(`Removed ${doomed.length} files that nothing refers to`);
  };

const noteMissing =
  (db: Database, at: Date): Handle =>
  async (keys) => {
    const unnamed = await unnamedAmong(db, keys);
    const rows = [];
    for (const key of keys) {
      if (!unnamed.includes(key) && !(await fileStore().has(key))) rows.push({ key, found_at: at, seen_at: at });
    }
    if (rows.length > 0) await db('missing_files').insert(rows).onConflict('key').merge(['seen_at']);
  };

/** Walks both sides once. */
const compare = async (db: Database, at: Date): Promise<void> => {
  const unnamed = inBatches(deleteUnnamed(db));
  const missing = inBatches(noteMissing(db, at));
  for await (const found of differences(fileStore().keys(), namedKeys(db))) {
    if (found.kind === 'missing') await missing.add(found.key);
    else if (found.stored.keptAt.getTime() < at.getTime() - graceMs) await unnamed.add(found.stored.key);
  }
  await unnamed.end();
  await missing.end();
};

/** Forgets what an earlier run missed and this one found. @returns how many files are missing now */
const countMissing = async (db: Database, at: Date): Promise<number> => {
  await db('missing_files').where('seen_at', '<', at).delete();
  const [row] = await db('missing_files').count<{ count: string }[]>('* as count');
  return Number(row?.count ?? 0);
};

/**
 * Deletes bytes that no row names, which a crash leaves behind, and notes rows whose bytes are missing in the table
 * `missing_files`; no row is ever deleted. Goes by the real time, as the store does, not by the clock that demos move.
 */
export const removeOrphanedFiles = async (): Promise<void> => {
  const db = pool();
  // A new installation has nothing to remove; one that is connected to a wrong, empty database must not lose its files.
  if (!(await namesAnyFile(db))) return;
  const at = new Date();
  await compare(db, at);
  const missing = await countMissing(db, at);
  if (missing > 0) strapi.log.error(`${missing} files are missing in the store: see the table missing_files`);
};
