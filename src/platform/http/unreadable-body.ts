import { Refusal, ValidationRefusal } from '../../domain/refusal';
import { wholeNumber } from '../environment';

/** The most that the files of one call may hold together, in megabytes; each file has the limit of its document type. */
export const largestUploadMb = (): number => wholeNumber('UPLOAD_MAX_MB', 100);

/** The most that a body without files may hold, in megabytes. */
export const LARGEST_BODY_MB = 4;

/** The parser of files says so in its own words; those of other bodies give a plain 413. */
const isOfFiles = (error: Error): boolean => 'httpCode' in error;

/** What the parsers of JSON, forms and files throw: some with an HTTP status, some without anything. */
const statusOf = (error: Error): unknown => {
  if ('status' in error) return error.status;
  return 'httpCode' in error ? error.httpCode : undefined;
};

/** The disk or the connection failed; what was sent is not to blame. */
const isOurs = (error: Error): boolean => 'syscall' in error;

/**
 * Says in the contract's words that a body cannot be read: cut off, packed wrongly, no JSON, no multipart form.
 * @throws Refusal `file_too_large`, `unsupported_file`; ValidationRefusal for everything else that was sent
 */
export const refuseUnreadableBody = (error: Error): never => {
  if (isOurs(error)) throw error;
  const status = statusOf(error);
  if (status === 413)
    throw new Refusal('file_too_large', { max: isOfFiles(error) ? largestUploadMb() : LARGEST_BODY_MB });
  if (status === 415) throw new Refusal('unsupported_file');
  throw new ValidationRefusal([{ path: [], code: 'invalid_value' }]);
};
