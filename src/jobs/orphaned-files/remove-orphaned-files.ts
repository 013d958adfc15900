import { type Database, pool } from '../../platform/database';
import type { StoredKey } from '../../platform/files/file-store';
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

/** So many may go in one run whatever the store holds; above that a hundredth of it. */
const alwaysFew = 100;
/** One run deletes no more than this, which bounds its memory; the next one goes on. */
const mostInOneRun = 100_000;

/** What the walk through the store has found: all its keys, and those among them that no row named. */
type Findings = { seen: number; unnamed: number; doomed: string[] };

/** A crash leaves few behind. Many are the sign of another installation's store, or of a database that was put back to an older day. */
const areTooMany = ({ seen, unnamed }: Findings): boolean =>
  unnamed > Math.max(alwaysFew, seen / 100) && process.env.ORPHANS_MAY_GO !== 'true';

const deleteUnnamed = async (db: Database, findings: Findings): Promise<void> => {
  const { seen, unnamed, doomed } = findings;
  if (areTooMany(findings)) {
    strapi.log.error(
      `${unnamed} of the ${seen} files in the store are named by no row: too many, so none was removed. Check that DATABASE_URL and the ` +
        'store (FILES_DIR, or S3_BUCKET and S3_PREFIX) belong together, and that the database is no older than the files. If they may ' +
        'go, start the server once with ORPHANS_MAY_GO=true'
    );
    return;
  }
  let removed = 0;
  const deleteBatch: Handle = async (keys) => {
    const still = await unnamedAmong(db, keys);
    for (const key of still) await fileStore().delete(key);
    removed += still.length;
  };
  const batches = inBatches(deleteBatch);
  for (const key of doomed) await batches.add(key);
  await batches.end();
  if (removed > 0) strapi.log.info(`Removed ${removed} files that nothing refers to`);
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

const counted = async function* (keys: AsyncIterable<StoredKey>, findings: Findings): AsyncGenerator<StoredKey> {
  for await (const key of keys) {
    findings.seen += 1;
    yield key;
  }
};

/** Walks both sides once; nothing is deleted before all is known. */
const compare = async (db: Database, at: Date): Promise<void> => {
  const findings: Findings = { seen: 0, unnamed: 0, doomed: [] };
  const missing = inBatches(noteMissing(db, at));
  for await (const found of differences(counted(fileStore().keys(), findings), namedKeys(db))) {
    if (found.kind === 'missing') await missing.add(found.key);
    else if (found.stored.keptAt.getTime() < at.getTime() - graceMs) {
      findings.unnamed += 1;
      if (findings.doomed.length < mostInOneRun) findings.doomed.push(found.stored.key);
    }
  }
  await deleteUnnamed(db, findings);
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
