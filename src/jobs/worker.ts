import { type Runner, Logger, run, runMigrations } from 'graphile-worker';
import { pool } from '../platform/database';
import { scheduledJobs } from '../platform/jobs';
import { releaseAbandonedJobs } from './abandoned-jobs';
import { endSupersededJobs } from './superseded-jobs';
import { tasks } from './tasks';
import { type Presence, announceWorkers } from './worker-presence';

/** Every hour in UTC, a few minutes apart; what depends on the time of day decides by Casablanca's clock when it runs. */
const schedule = scheduledJobs.map((name, index) => `${index * 5} * * * * ${name} ?max=3`).join('\n');

const logger = new Logger(() => (level, text) => {
  if (String(level) === 'error') strapi.log.error(text);
  else if (String(level) === 'warning') strapi.log.warn(text);
});

const checkEveryMs = 5000;

let runner: Runner | undefined;
let presence: Presence | undefined;
let checks: NodeJS.Timeout | undefined;

/** Each process looks after the jobs of those that died, and after those that nobody would run again. */
const lookForLeftJobs = async (): Promise<void> => {
  try {
    await presence?.renew();
    await releaseAbandonedJobs(pool());
    await endSupersededJobs(pool());
  } catch (error) {
    strapi.log.warn(error);
  }
};

const options = () => ({
  connectionString: process.env.DATABASE_URL ?? '',
  maxPoolSize: 3,
  concurrency: 2,
  noHandleSignals: true,
  logger,
});

/**
 * Starts the worker of this process, on a small pool of its own; with `WORKER=none` it only makes the queue, and a process of
 * `npm run worker` does the work.
 */
export const startWorker = async (): Promise<void> => {
  if (process.env.WORKER === 'none') return runMigrations(options());
  presence = await announceWorkers(options().connectionString);
  runner = await run({ ...options(), taskList: tasks, crontab: schedule, events: presence.events });
  runner.promise.catch((error: unknown) => strapi.log.error(error));
  await lookForLeftJobs();
  checks = setInterval(() => void lookForLeftJobs(), checkEveryMs);
};

/** Lets the jobs that are running finish, then stops. */
export const stopWorker = async (): Promise<void> => {
  clearInterval(checks);
  await runner?.stop();
  await presence?.end();
};
