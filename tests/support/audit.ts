import { join } from 'node:path';
import { projectRoot } from '../../scripts/launcher/paths.mjs';
import { run } from '../../scripts/launcher/run.mjs';

/** Runs `npm run audit:verify` on a database. */
export const auditVerify = (database: string): Promise<{ code: number; output: string }> =>
  run(process.execPath, [join(projectRoot, 'scripts', 'audit-verify.mjs')], {
    env: { ...process.env, DATABASE_URL: database },
  });
