import { faultMessage, refusalMessage } from '../../domain/labels';
import { type Fault, type Refusal, type RefusalCode, ValidationRefusal } from '../../domain/refusal';
import type { Language } from '../../domain/vocabulary';
import { statusOfRefusal } from '../../contract/refusal-status';

/** The answer to a refused call, in the generated API's envelope. */
export type ErrorBody = {
  data: null;
  error: { status: number; name: string; message: string; details: Record<string, unknown> & { code: RefusalCode } };
};

/** Error names of the platform, so that its own clients and panel understand ours. */
const names: Readonly<Record<number, string>> = {
  400: 'ValidationError',
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  405: 'MethodNotAllowedError',
  409: 'ConflictError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
  503: 'ServiceUnavailableError',
};

const presentFault = (fault: Fault, language: Language) => ({
  path: fault.path,
  ...(fault.step === undefined ? {} : { step: fault.step }),
  code: fault.code,
  message: faultMessage(language, fault),
});

/** The body for a refusal code. */
export const errorBody = (
  code: RefusalCode,
  language: Language,
  details: Readonly<Record<string, unknown>> = {}
): ErrorBody => {
  const status = statusOfRefusal[code];
  return {
    data: null,
    error: {
      status,
      name: names[status] ?? 'InternalServerError',
      message: refusalMessage(language, code, details),
      details: { code, ...details },
    },
  };
};

/** The body for a refusal, each fault with its message. */
export const refusalBody = (refusal: Refusal, language: Language): ErrorBody =>
  refusal instanceof ValidationRefusal
    ? errorBody(refusal.code, language, { errors: refusal.faults.map((fault) => presentFault(fault, language)) })
    : errorBody(refusal.code, language, refusal.details);
