import { wholeNumber } from '../environment';

const minute = 60;
const hour = 60 * minute;

/** How often something may be done; each number can be set by the environment. Durations in seconds. */
export const limits = {
  failedLogins: { points: wholeNumber('LIMIT_FAILED_LOGINS', 10), duration: minute },
  /** Over all accounts: one password tried on many, each of which sees few failures. */
  failedLoginsByAddress: { points: wholeNumber('LIMIT_FAILED_LOGINS_BY_ADDRESS', 100), duration: minute },
  registrations: { points: wholeNumber('LIMIT_REGISTRATIONS', 10), duration: hour },
  deposits: { points: wholeNumber('LIMIT_DEPOSITS', 120), duration: minute },
  uploads: { points: wholeNumber('LIMIT_UPLOADS', 600), duration: minute },
  imports: { points: wholeNumber('LIMIT_IMPORTS', 60), duration: minute },
  exports: { points: wholeNumber('LIMIT_EXPORTS', 60), duration: minute },
  summaries: { points: wholeNumber('LIMIT_SUMMARIES', 30), duration: minute },
  documents: { points: wholeNumber('LIMIT_DOCUMENTS', 120), duration: minute },
  verifications: { points: wholeNumber('LIMIT_VERIFICATIONS', 30), duration: minute },
} as const;

export type LimitName = keyof typeof limits;
