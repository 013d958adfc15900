import type { Response } from 'supertest';
import * as z from 'zod';
import { contracts } from '../../src/contract';
import { expectedRefusals } from '../../src/contract/openapi/operation';
import { statusOfRefusal } from '../../src/contract/refusal-status';
import type { RouteContract } from '../../src/contract/route';
import { errorBody } from '../../src/contract/shapes/error-body';

/** Both faces, where every error has our body. */
const ownFaces = /^\/(api|desk)(\/|$)/;

/** The platform's account routes and the clock of tests: they answer in their own way when all goes well. */
const withoutContract = [/^\/api\/auth\//, /^\/api\/clock$/];

const patternOf = ({ path }: RouteContract): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`);

const parameterCount = ({ path }: RouteContract): number => path.split(':').length;

/** As the router has it: a literal path comes before one with a parameter in the same place. */
const routes = contracts
  .map((contract) => ({ contract, pattern: patternOf(contract) }))
  .sort((one, other) => parameterCount(one.contract) - parameterCount(other.contract));

const contractOf = (method: string, path: string): RouteContract | undefined =>
  routes.find(({ contract, pattern }) => contract.method === method && pattern.test(path))?.contract;

/** The body as JSON, also where the test asked for bytes. */
const jsonOf = ({ body, text }: Response): unknown => {
  if (!Buffer.isBuffer(body)) return body;
  return JSON.parse(body.length > 0 ? body.toString('utf8') : text);
};

const enveloped = ({ answer, meta, bare }: RouteContract): z.ZodType => {
  if (answer === null || answer === 'file') return z.unknown();
  if (bare) return answer;
  return z.strictObject(meta === undefined ? { data: answer } : { data: answer, meta });
};

const mismatches = (schema: z.ZodType, body: unknown): string[] => {
  const result = schema.safeParse(body);
  return result.success ? [] : [z.prettifyError(result.error)];
};

const isFile = ({ headers }: Response): boolean => !(headers['content-type'] ?? '').startsWith('application/json');

const fileFlaws = ({ headers }: Response): string[] =>
  headers['content-disposition'] === undefined ? ['the file has no name'] : [];

/** A file that the route may send in place of this answer. */
const isFileInstead = ({ fileInstead, status, refusals }: RouteContract, response: Response): boolean => {
  if (fileInstead === undefined || !isFile(response)) return false;
  const ofRefusals = fileInstead.refusals
    .filter((code) => refusals.includes(code))
    .map((code) => statusOfRefusal[code]);
  return [status, ...ofRefusals].some((expected) => expected === response.status);
};

const errorFlaws = (contract: RouteContract | undefined, response: Response): string[] => {
  const parsed = errorBody.safeParse(jsonOf(response));
  if (!parsed.success) return [z.prettifyError(parsed.error)];
  const { status, details } = parsed.data.error;
  const flaws: string[] = [];
  if (status !== response.status) flaws.push(`the body says ${status}`);
  if (statusOfRefusal[details.code] !== response.status) flaws.push(`${details.code} has another status`);
  if (response.status === 429 && !/^[1-9]\d*$/.test(response.headers['retry-after'] ?? ''))
    flaws.push('no Retry-After');
  if (contract && !expectedRefusals(contract).includes(details.code)) flaws.push(`${details.code} is not declared`);
  return flaws;
};

const successFlaws = (contract: RouteContract, response: Response): string[] => {
  if (response.status !== contract.status) return [`the status should be ${contract.status}`];
  if (contract.answer === null) return response.text ? ['a body was not promised'] : [];
  return contract.answer === 'file' ? fileFlaws(response) : mismatches(enveloped(contract), jsonOf(response));
};

const flawsOf = (method: string, path: string, response: Response): string[] => {
  if (!ownFaces.test(path)) return [];
  const contract = contractOf(method, path);
  if (contract && isFileInstead(contract, response)) return fileFlaws(response);
  if (response.status >= 400) return errorFlaws(contract, response);
  if (contract) return successFlaws(contract, response);
  return withoutContract.some((pattern) => pattern.test(path)) ? [] : ['no contract promises this'];
};

/**
 * Checks that an answer keeps the contract of its route: a declared status, a body of the declared shape, a documented code.
 * @param url path and query as they were called
 * @throws Error that says what does not fit
 */
export const assertKeepsContract = (method: string, url: string, response: Response): void => {
  const path = url.replace(/[?#].*$/, '');
  const flaws = flawsOf(method, path, response);
  if (flaws.length === 0) return;
  const sent = response.text ? response.text.slice(0, 2000) : '(no text)';
  throw new Error(
    `${method} ${url} answered ${response.status} against its contract:\n${flaws.join('\n')}\nIt answered: ${sent}`
  );
};
