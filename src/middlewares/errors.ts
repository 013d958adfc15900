import { Readable } from 'node:stream';
import type { Context, Next } from 'koa';
import { Refusal, type RefusalCode, ValidationRefusal } from '../domain/refusal';
import { languageOf } from '../platform/http/call-state';
import { type ErrorBody, errorBody, refusalBody } from '../platform/http/error-body';
import {
  codeForPlatformError,
  codeForStatus,
  isDuplicate,
  isUnreadable,
  platformFaults,
} from '../platform/http/platform-error';

/** The router does not mind the case of a path. */
const ownFaces = /^\/(api|desk)(\/|$)/i;
const logins = new Set(['/api/auth/local', '/admin/login']);

const send = (ctx: Context, body: ErrorBody): void => {
  ctx.status = body.error.status;
  ctx.body = body;
};

const isPlatformErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object' && body.error !== null;

/** A wrong password is a plain 400 of the platform, with nothing but its English text to tell it from a malformed body. */
const isWrongPassword = (ctx: Context, error: unknown): boolean =>
  logins.has(ctx.path) && error instanceof Error && /invalid (identifier|credentials)|blocked/i.test(error.message);

/** The platform hands to the database what the panel sends, as it is. */
const isPanelsValue = (ctx: Context, error: unknown): boolean => !ownFaces.test(ctx.path) && isUnreadable(error);

const codeFor = (ctx: Context, error: unknown): RefusalCode => {
  if (isWrongPassword(ctx, error)) return 'invalid_credentials';
  return isPanelsValue(ctx, error) ? 'validation_failed' : codeForPlatformError(error);
};

/** The panel's own calls keep the platform's answers but for these. */
const isOurs = (ctx: Context, error: unknown, code: RefusalCode): boolean =>
  ownFaces.test(ctx.path) || code === 'in_use' || logins.has(ctx.path) || isPanelsValue(ctx, error);

const detailsOf = (error: unknown): Record<string, unknown> => {
  const faults = platformFaults(error instanceof Error && 'details' in error ? error.details : undefined);
  return faults.length > 0 ? { errors: faults } : {};
};

/** Our refusals on every path; other errors where they are ours to tell. */
const answerError = (ctx: Context, error: unknown): void => {
  const language = languageOf(ctx);
  if (error instanceof Refusal) {
    const { retryAfter } = error.details;
    if (typeof retryAfter === 'number') ctx.set('Retry-After', String(retryAfter));
    return send(ctx, refusalBody(error, language));
  }
  if (isDuplicate(error)) {
    const duplicate = new ValidationRefusal([{ path: [], code: 'already_exists' }]);
    return send(ctx, refusalBody(duplicate, language));
  }
  const code = codeFor(ctx, error);
  if (code === 'internal_error') strapi.log.error(error);
  else if (!isOurs(ctx, error, code)) throw error;
  send(ctx, errorBody(code, language, detailsOf(error)));
};

/** The public folder matches every path, which is no reason to say that a path of ours has other methods. */
const isOwnPath = (ctx: Context): boolean => {
  const { matched = [] } = ctx as { matched?: readonly { path: unknown }[] };
  return matched.some(({ path }) => typeof path === 'string' && ownFaces.test(path));
};

const statusOf = (ctx: Context): number => (ctx.status === 405 && !isOwnPath(ctx) ? 404 : ctx.status);

/** Answers that carry an error status without a code: the platform's, and those for which no route was found. */
const completeAnswer = (ctx: Context): void => {
  // A file with an error status tells itself what is wrong.
  if (ctx.status < 400 || ctx.body instanceof Readable) return;
  const language = languageOf(ctx);
  if (!isPlatformErrorBody(ctx.body)) {
    if (ownFaces.test(ctx.path)) send(ctx, errorBody(codeForStatus(statusOf(ctx)), language));
    return;
  }
  const details: Record<string, unknown> = { ...ctx.body.error.details };
  if (typeof details.code === 'string') return;
  const body = errorBody(codeForStatus(ctx.status), language, details);
  if (!ownFaces.test(ctx.path)) body.error.message = ctx.body.error.message;
  send(ctx, body);
};

/**
 * Every error of the product's faces in one envelope: stable code, status, message in the reader's language; nothing of the
 * server's inside. Sits inside the platform's own handler, which still serves the panel.
 */
export default () => async (ctx: Context, next: Next) => {
  try {
    await next();
  } catch (error) {
    return answerError(ctx, error);
  }
  completeAnswer(ctx);
};
