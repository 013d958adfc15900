import { type Runner, type TaskList, Logger, run } from 'graphile-worker';
import { anchorHistory } from '../api/history-entry/anchor-history';
import { recomputeDueDates } from '../api/setting/recompute-due-dates';
import { forgetOldAnswers } from '../platform/http/idempotency';

/** Work that is done once, however many instances run: the queue in the database sees to it. */
const tasks: TaskList = {
  anchor_history: async () => {
    await anchorHistory();
  },
  forget_old_answers: forgetOldAnswers,
  // Transitions that committed while a changed calendar was being applied still have the old day.
  recompute_due_dates: recomputeDueDates,
};

/** The schedule in UTC; what depends on the time of day decides by Casablanca's clock when it runs. */
const schedule = `
  0 * * * * anchor_history ?max=3
  30 * * * * forget_old_answers ?max=3
  45 * * * * recompute_due_dates ?max=3
`;

const logger = new Logger(() => (level, text) => {
  if (String(level) === 'error') strapi.log.error(text);
  else if (String(level) === 'warning') strapi.log.warn(text);
});

let runner: Runner | undefined;

/** Starts the worker of this process, on a small pool of its own. Jobs enqueued in a transaction run once it has committed. */
export const startWorker = async (): Promise<void> => {
  const connectionString = process.env.DATABASE_URL ?? '';
  runner = await run({
    connectionString,
    maxPoolSize: 3,
    concurrency: 2,
    noHandleSignals: true,
    taskList: tasks,
    crontab: schedule,
    logger,
  });
  runner.promise.catch((error: unknown) => strapi.log.error(error));
};

/** Lets the jobs that are running finish, then stops. */
export const stopWorker = async (): Promise<void> => {
  await runner?.stop();
};
