import { adminApi } from '@strapi/strapi/admin';

/** What the panel's calls give when they fail; without a status the server has not answered. */
type CallError = { name?: string; message?: string; status?: number; details?: unknown };

type Invalidates = (result: unknown, error: unknown, entry: unknown, meta: unknown) => unknown;

/** How the Content Manager saves an entry, as far as it is changed here. */
type Saving = {
  transformErrorResponse?: (error: CallError) => CallError;
  invalidatesTags?: Invalidates;
};

type Endpoints = {
  enhanceEndpoints: (change: { endpoints: Record<string, (saving: Saving | undefined) => void> }) => unknown;
};

/** The only failure after which the form keeps what was typed. */
const ofValues = 'ValidationError';

const tellsFields = (details: unknown): boolean =>
  typeof details === 'object' && details !== null && 'errors' in details;

/**
 * Every failure under that name, without details that the form could not read. The panel finds the words of `noAnswer`.
 */
const asOfValues = ({ details, ...error }: CallError): CallError => ({
  ...error,
  name: ofValues,
  ...(tellsFields(details) && { details }),
  ...(error.status === undefined && { message: 'noAnswer' }),
});

const keep = (saving: Saving | undefined): void => {
  if (saving === undefined) return;
  const { invalidatesTags } = saving;
  saving.transformErrorResponse = asOfValues;
  saving.invalidatesTags = (result, error, ...call) =>
    error === undefined ? (invalidatesTags?.(result, error, ...call) ?? []) : [];
};

/**
 * When the server does not answer or fails, the Content Manager takes the form for saved, reads the entry again and shows what it
 * finds, or that it finds nothing: what was typed is gone. With this the form stays as it is, to be sent again.
 */
export const keepRefused = (): void => {
  const calls: Endpoints = adminApi;
  calls.enhanceEndpoints({ endpoints: { createDocument: keep, updateDocument: keep } });
};
