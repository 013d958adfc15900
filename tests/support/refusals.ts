import type { Response } from 'supertest';
import { statusOfRefusal } from '../../src/contract/refusal-status';
import type { RefusalCode } from '../../src/domain/refusal';

/** For `.expect`: the answer is this refusal, with its status. */
export const refused =
  (code: RefusalCode) =>
  ({ status, body }: Response): void => {
    expect({ status, code: body.error?.details.code }).toEqual({ status: statusOfRefusal[code], code });
  };

type SentFault = { path: (string | number)[]; code: string; step?: number; message: string };

/** The faults of a refused answer. */
export const faultsIn = ({ body }: Response): SentFault[] => body.error.details.errors;

/** The faults of a refused answer, each as `path.to.field code`. */
export const faultList = (response: Response): string[] =>
  faultsIn(response).map(({ path, code }) => `${path.join('.')} ${code}`);
