import { createReadStream } from 'node:fs';
import { Refusal } from '../../../domain/refusal';
import type { ScanState } from '../../../domain/vocabulary';
import { antivirus } from '../../../platform/antivirus/antivirus';
import { type Daemon, UnreachableDaemon, type Verdict, scanBytes } from '../../../platform/antivirus/clamd';
import type { UploadedFile } from '../../../platform/http/uploaded-files';
import { displayName } from '../acceptance';

/** A caller waits so long for the scan of all files of one call; what is not through by then is scanned by a job. */
const patienceMs = 5000;

/**
 * Callers are not kept waiting for a daemon that is out of reach: for so long their files go to the job at once. A scan that fails or
 * takes too long is that file's own affair: nobody's file must put an end to the scans of others.
 */
const restMs = 10_000;

let restsUntil = 0;

const tryScan = async (file: UploadedFile, daemon: Daemon, signal: AbortSignal): Promise<Verdict | null> => {
  if (Date.now() < restsUntil || signal.aborted) return null;
  try {
    return await scanBytes(createReadStream(file.path), daemon, signal);
  } catch (error) {
    if (error instanceof UnreachableDaemon) restsUntil = Date.now() + restMs;
    strapi.log.warn(`The antivirus gave no verdict, files stay pending: ${String(error)}`);
    return null;
  }
};

/**
 * Scans files before they are kept.
 * @param request the row's id of the request that they are for, for the log
 * @returns for each what is known of it: `none` without an antivirus, `pending` when it is down or slow
 * @throws Refusal `infected_file`, which names the file
 */
export const scanUploads = async (files: readonly UploadedFile[], request: number): Promise<ScanState[]> => {
  const daemon = antivirus();
  if (!daemon) return files.map(() => 'none');
  const signal = AbortSignal.timeout(patienceMs);
  const states: ScanState[] = [];
  for (const file of files) {
    const verdict = await tryScan(file, daemon, signal);
    if (verdict?.infected) {
      // Nothing of it is kept: this line is all that tells the operator.
      strapi.log.warn(`An infected file was refused: ${verdict.signature}, sent to the request with the id ${request}`);
      throw new Refusal('infected_file', { name: displayName(file.name) });
    }
    states.push(verdict ? 'clean' : 'pending');
  }
  return states;
};
