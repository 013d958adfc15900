import * as z from 'zod';
import { antivirus } from '../../../platform/antivirus/antivirus';
import { UnreachableDaemon, scanBytes } from '../../../platform/antivirus/clamd';
import { firstRowOf, pool } from '../../../platform/database';
import { wholeNumber } from '../../../platform/environment';
import { fileStore } from '../../../platform/files/store';
import { now } from '../../clock/clock';
import { postponeScan } from './enqueue-scans';
import { removeInfectedFile } from './remove-infected-file';

/** The payload of the job: the file's row, and how often its scan took too long. */
export const attachmentToScan = z.object({ id: z.int(), timeouts: z.int().default(0) });
type AttachmentToScan = z.infer<typeof attachmentToScan>;

/** Nobody waits for it, but the queue behind it does. */
const patienceMs = wholeNumber('CLAMAV_SCAN_SECONDS', 60) * 1000;

const statement = `SELECT storage_key AS "storageKey" FROM attachments WHERE id = :id AND scan = 'pending'`;

/**
 * Scans a kept file that is still pending: clean, it can be downloaded from then on; infected, it is removed. One whose scan takes too
 * long stays pending and is scanned again later, so that it does not keep the others waiting for long.
 * @throws when there is no verdict for another reason, so that the queue tries again; a file is never let through because there is no antivirus
 */
export const scanAttachment = async ({ id, timeouts }: AttachmentToScan): Promise<void> => {
  const pending = await firstRowOf<{ storageKey: string }>(pool(), statement, { id });
  if (!pending) return;
  const daemon = antivirus();
  if (!daemon) throw new Error('A file waits for its scan, but no antivirus is configured');
  const bytes = await fileStore().get(pending.storageKey);
  const patience = AbortSignal.timeout(patienceMs);
  const verdict = await scanBytes(bytes, daemon, patience).catch((error: unknown) => {
    if (!patience.aborted || error instanceof UnreachableDaemon) throw error;
    strapi.log.warn(`The scan of the attachment with the id ${id} took too long, it stays pending`);
    return null;
  });
  if (!verdict) return postponeScan(id, timeouts + 1);
  if (verdict.infected) return removeInfectedFile(id, verdict.signature);
  await pool()('attachments').where({ id, scan: 'pending' }).update({ scan: 'clean', updated_at: now() });
};
