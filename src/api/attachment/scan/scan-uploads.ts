import { createReadStream } from 'node:fs';
import { Refusal } from '../../../domain/refusal';
import type { ScanState } from '../../../domain/vocabulary';
import { antivirus } from '../../../platform/antivirus/antivirus';
import { type Daemon, type Verdict, scanBytes } from '../../../platform/antivirus/clamd';
import type { UploadedFile } from '../../../platform/http/uploaded-files';
import { displayName } from '../acceptance';

/** A caller waits so long for the scan of all files of one call; what is not through by then is scanned by a job. */
const patienceMs = 5000;

/** After a failure callers are not kept waiting for a daemon that is ill: for so long their files go to the job at once. */
const restMs = 10_000;

let restsUntil = 0;

const tryScan = async (file: UploadedFile, daemon: Daemon, signal: AbortSignal): Promise<Verdict | null> => {
  if (Date.now() < restsUntil || signal.aborted) return null;
  try {
    return await scanBytes(createReadStream(file.path), daemon, signal);
  } catch (error) {
    restsUntil = Date.now() + restMs;
    strapi.log.warn(`The antivirus gave no verdict, files stay pending: ${String(error)}`);
    return null;
  }
};

/**
 * Scans files before they are kept.
 * @returns for each what is known of it: `none` without an antivirus, `pending` when it is down or slow
 * @throws Refusal `infected_file`, which names the file
 */
export const scanUploads = async (files: readonly UploadedFile[]): Promise<ScanState[]> => {
  const daemon = antivirus();
  if (!daemon) return files.map(() => 'none');
  const signal = AbortSignal.timeout(patienceMs);
  const states: ScanState[] = [];
  for (const file of files) {
    const verdict = await tryScan(file, daemon, signal);
    if (verdict?.infected) throw new Refusal('infected_file', { name: displayName(file.name) });
    states.push(verdict ? 'clean' : 'pending');
  }
  return states;
};
