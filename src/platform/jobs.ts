import type { Database, Transaction } from './database';

/**
 * Jobs of which there may be one for each thing that they are about, known by its key. Asked for again while it runs, such a job
 * loses its key and its attempts to the one that follows.
 */
export const keyedJobs = ['send_notification', 'scan_attachment', 'render_certificate'] as const;
export type KeyedJobName = (typeof keyedJobs)[number];

/** Jobs that acts enqueue, one for each act. */
export type NoticeJobName = 'notify_of_transition' | 'notify_of_certificate';

/** Jobs that acts enqueue; `jobs/tasks.ts` says what each does. */
export type JobName = NoticeJobName | KeyedJobName;

/** Jobs that run every hour. */
export const scheduledJobs = [
  'anchor_history',
  'forget_old_answers',
  'forget_old_mail',
  'recompute_due_dates',
  'remind_of_ending_certificates',
  'remind_of_due_information',
  'remind_of_visits',
  'send_late_digests',
  'scan_pending_files',
  'remove_orphaned_files',
  'render_missing_documents',
] as const;
export type ScheduledJobName = (typeof scheduledJobs)[number];

/** Attempts with growing pauses, from seconds to hours: some four days for a mail server that is down. */
const maxAttempts = 25;

/** Enqueues a job in the open transaction: it exists when that commits, and runs then. */
export const addJob = async (
  trx: Transaction,
  name: NoticeJobName,
  payload: Readonly<Record<string, unknown>>
): Promise<void> => {
  await trx.raw('SELECT graphile_worker.add_job(:name, :payload::json, max_attempts => :maxAttempts)', {
    name,
    payload: JSON.stringify(payload),
    maxAttempts,
  });
};

/**
 * Enqueues jobs of one kind as {@link addJob} does, by one statement; one that waits under its key is run at once instead, with all
 * its attempts before it.
 * @param queue the jobs of one queue run one after another; without it they run as others do
 */
export const addJobs = async (
  trx: Transaction,
  name: KeyedJobName,
  jobs: readonly { payload: Readonly<Record<string, unknown>>; key: string }[],
  queue: string | null = null
): Promise<void> => {
  if (jobs.length === 0) return;
  await trx.raw(
    `SELECT graphile_worker.add_job(:name, payload, queue_name => :queue::text, max_attempts => :maxAttempts, job_key => key)
     FROM json_to_recordset(:jobs::json) AS job(payload json, key text)`,
    { name, queue, maxAttempts, jobs: JSON.stringify(jobs) }
  );
};

/**
 * Enqueues a job for later, in the open transaction; one of the same key that runs now is over when it ends, however it ends.
 * @param when in how many seconds; `priority` above 0 lets the queue's other jobs go first
 */
export const addLaterJob = async (
  trx: Transaction,
  name: KeyedJobName,
  job: { payload: Readonly<Record<string, unknown>>; key: string },
  when: { queue: string; seconds: number; priority: number }
): Promise<void> => {
  await trx.raw(
    `SELECT graphile_worker.add_job(:name, :payload::json, queue_name => :queue, max_attempts => :maxAttempts,
       job_key => :key, priority => :priority::integer, run_at => now() + make_interval(secs => :seconds))`,
    { name, maxAttempts, ...when, ...job, payload: JSON.stringify(job.payload) }
  );
};

/** Runs the hourly jobs now: whoever moves the clock of a demo or a test expects what is due by then. */
export const runScheduledJobs = async (db: Database): Promise<void> => {
  await db.raw(`SELECT graphile_worker.add_job(name, job_key => name || ':now') FROM unnest(:names::text[]) AS name`, {
    names: [...scheduledJobs],
  });
};
