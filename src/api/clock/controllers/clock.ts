import type { Context } from 'koa';
import { parseWith } from '../../../contract/parse';
import { clockPosition } from '../../../contract/clock';
import { pool } from '../../../platform/database';
import { runScheduledJobs } from '../../../platform/jobs';
import { moveClock, now } from '../clock';

export default {
  /** Sets the clock of a demo or test server. */
  async move(ctx: Context) {
    const { data } = parseWith(clockPosition, (ctx.request as { body?: unknown }).body);
    moveClock(data.now === null ? null : new Date(data.now));
    await runScheduledJobs(pool());
    ctx.body = { data: { now: now().toISOString() } };
  },
};
