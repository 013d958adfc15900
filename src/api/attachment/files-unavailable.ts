import { Refusal } from '../../domain/refusal';

/**
 * For what fails in the file store: the cause goes into the log, the caller learns that nothing was changed.
 * @throws Refusal `files_unavailable`
 */
export const filesUnavailable = (cause: unknown): never => {
  strapi.log.error(cause);
  throw new Refusal('files_unavailable');
};
