import { errors } from '@strapi/utils';
import type { FaultCode, RefusalCode } from '../../domain/refusal';

/** What the platform's own errors, and the database's, mean in the contract's words. */
const codeOfStatus: Readonly<Record<number, RefusalCode>> = {
  400: 'validation_failed',
  401: 'unauthenticated',
  403: 'not_permitted',
  404: 'not_found',
  405: 'method_not_allowed',
  409: 'in_use',
  413: 'file_too_large',
  415: 'unsupported_file',
  429: 'too_many_requests',
  // A method that HTTP does not know.
  501: 'method_not_allowed',
};

/** PostgreSQL's restrict, foreign key and check violations: something that others depend on was to be removed. */
const inUseStates = new Set(['23001', '23503', '23514']);

/** PostgreSQL's words for a text with a NUL, which names nothing and is no value, and for one that is too long. */
const unstorable = new Set(['22021', '22001']);

/** And for what is no number, no date, or too large a one. The product's own faces never hand it such values. */
const unreadable = new Set([...unstorable, '22P02', '22003', '22007', '22008']);

/** PostgreSQL's unique violation: two entries with one code, or a day that is a holiday already. */
const uniqueViolation = '23505';

const hasCode = (error: unknown): error is { code: string } =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';

const statusOf = (error: unknown): number => {
  if (error instanceof errors.UnauthorizedError) return 401;
  if (error instanceof errors.ForbiddenError) return 403;
  if (error instanceof errors.NotFoundError) return 404;
  if (error instanceof errors.PayloadTooLargeError) return 413;
  if (error instanceof errors.RateLimitError) return 429;
  if (error instanceof errors.ApplicationError) return 400;
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

/** Whether the database refused a value because another row has it. */
export const isDuplicate = (error: unknown): boolean => hasCode(error) && error.code === uniqueViolation;

/** Whether the database could not read a value as what its column holds. */
export const isUnreadable = (error: unknown): boolean => hasCode(error) && unreadable.has(error.code);

/** The refusal code for an HTTP status that the platform answered with. */
export const codeForStatus = (status: number): RefusalCode => codeOfStatus[status] ?? 'internal_error';

/** The refusal code for an error that is not ours. */
export const codeForPlatformError = (error: unknown): RefusalCode => {
  if (hasCode(error) && inUseStates.has(error.code)) return 'in_use';
  if (hasCode(error) && unstorable.has(error.code)) return 'validation_failed';
  return codeForStatus(statusOf(error));
};

type PlatformFault = { path: ReadonlyArray<string | number>; code: FaultCode; message: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The platform's list of validation errors, each with a code of the contract. */
export const platformFaults = (details: unknown): PlatformFault[] => {
  const list = isRecord(details) && Array.isArray(details.errors) ? details.errors : [];
  return list.filter(isRecord).map((fault) => ({
    path: Array.isArray(fault.path) ? fault.path.map(String) : [],
    code: typeof fault.message === 'string' && /required|defined/.test(fault.message) ? 'required' : 'invalid_value',
    message: typeof fault.message === 'string' ? fault.message : '',
  }));
};
