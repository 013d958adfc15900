import * as z from 'zod';
import { antivirus } from '../../../platform/antivirus/antivirus';
import { scanBytes } from '../../../platform/antivirus/clamd';
import { firstRowOf, pool } from '../../../platform/database';
import { fileStore } from '../../../platform/files/store';
import { now } from '../../clock/clock';
import { removeInfectedFile } from './remove-infected-file';

/** The payload of the job. */
export const attachmentToScan = z.object({ id: z.int() });

/** Nobody waits for it, but the queue behind it does. */
const patienceMs = 60_000;

const statement = `SELECT storage_key AS "storageKey" FROM attachments WHERE id = :id AND scan = 'pending'`;

/**
 * Scans a kept file that is still pending: clean, it can be downloaded from then on; infected, it is removed.
 * @throws when there is no verdict, so that the queue tries again; a file is never let through because there is no antivirus
 */
export const scanAttachment = async (id: number): Promise<void> => {
  const pending = await firstRowOf<{ storageKey: string }>(pool(), statement, { id });
  if (!pending) return;
  const daemon = antivirus();
  if (!daemon) throw new Error('A file waits for its scan, but no antivirus is configured');
  const bytes = await fileStore().get(pending.storageKey);
  const verdict = await scanBytes(bytes, daemon, AbortSignal.timeout(patienceMs));
  if (verdict.infected) return removeInfectedFile(id, verdict.signature);
  await pool()('attachments').where({ id, scan: 'pending' }).update({ scan: 'clean', updated_at: now() });
};
