import type * as z from 'zod';
import { type Fault, type FaultCode, type FaultPath, faultCodes } from '../domain/refusal';

type Issue = z.core.$ZodIssue;

/** Which word tells of a key that nobody knows: a key of a body, or a parameter of a query. */
export type UnknownKeyCode = Extract<FaultCode, 'unknown_key' | 'unknown_parameter'>;

/** Makes the custom issue of a schema's own check; {@link faultsOf} turns it back into that fault. */
export const issueOf = (code: FaultCode, params: Fault['params'] = {}, path: FaultPath = []) => ({
  code: 'custom' as const,
  params: { code, ...params },
  path: [...path],
});

/** Reports faults that the domain found, below the value that is being read. */
export const addFaults = (context: z.core.$RefinementCtx, faults: readonly Fault[]): void =>
  faults.forEach(({ code, params, path }) => context.addIssue(issueOf(code, params, path)));

const isFaultCode = (word: unknown): word is FaultCode => faultCodes.some((code) => code === word);

const isAbsent = (input: unknown): boolean => input === undefined || input === null;

const customFault = (path: FaultPath, { code, ...params }: Record<string, unknown>): Fault => {
  const filled = Object.entries(params).flatMap(([name, value]): [string, string | number][] =>
    typeof value === 'string' || typeof value === 'number' ? [[name, value]] : []
  );
  const fault: Fault = { path, code: isFaultCode(code) ? code : 'invalid_value' };
  return filled.length > 0 ? { ...fault, params: Object.fromEntries(filled) } : fault;
};

const tooBig = (path: FaultPath, issue: z.core.$ZodIssueTooBig): Fault => {
  const params = { max: Number(issue.maximum) };
  if (issue.origin === 'string') return { path, code: 'too_long', params };
  return { path, code: issue.origin === 'array' ? 'too_many' : 'too_large', params };
};

const tooSmall = (path: FaultPath, issue: z.core.$ZodIssueTooSmall): Fault => {
  if (issue.origin !== 'string' && issue.origin !== 'array') return { path, code: 'invalid_value' };
  if (issue.origin === 'string' && issue.input === '') return { path, code: 'required' };
  return { path, code: 'too_short', params: { min: Number(issue.minimum) } };
};

const failsAtRoot = (branch: Issue[], code: Issue['code']): boolean =>
  branch.some((issue) => issue.code === code && issue.path.length === 0);

/** Of a choice between shapes only the one that the value was meant for is explained. */
const unionFaults = (path: FaultPath, issue: z.core.$ZodIssueInvalidUnion, unknownKey: UnknownKeyCode): Fault[] => {
  if (isAbsent(issue.input)) return [{ path, code: 'required' }];
  const ofItsType = issue.errors.filter((branch) => branch.length > 0 && !failsAtRoot(branch, 'invalid_type'));
  if (ofItsType.length === 0) return [{ path, code: 'invalid_type' }];
  const ofItsShape = ofItsType.filter((branch) => !failsAtRoot(branch, 'invalid_value'));
  const [meant, ...others] = ofItsShape.length > 0 ? ofItsShape : ofItsType;
  if (meant === undefined || others.length > 0) return [{ path, code: 'invalid_value' }];
  return meant.flatMap((nested) => faultsOfIssue(nested, unknownKey, path));
};

const faultsOfIssue = (issue: Issue, unknownKey: UnknownKeyCode, prefix: FaultPath): Fault[] => {
  const path = [...prefix, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], code: unknownKey }));
    case 'invalid_union':
      return unionFaults(path, issue, unknownKey);
    case 'invalid_type':
      return [{ path, code: isAbsent(issue.input) ? 'required' : 'invalid_type' }];
    case 'invalid_value':
      return [{ path, code: isAbsent(issue.input) ? 'required' : 'invalid_value' }];
    case 'too_big':
      return [tooBig(path, issue)];
    case 'too_small':
      return [tooSmall(path, issue)];
    case 'custom':
      return [customFault(path, issue.params ?? {})];
    default:
      return [{ path, code: 'invalid_value' }];
  }
};

/** All faults that a schema found, in the field's words; the schema must have been run with `reportInput`. */
export const faultsOf = (error: z.ZodError, unknownKey: UnknownKeyCode): Fault[] =>
  error.issues.flatMap((issue) => faultsOfIssue(issue, unknownKey, []));
