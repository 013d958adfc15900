import * as z from 'zod';
import { type Fault, Refusal, ValidationRefusal } from '../domain/refusal';
import { stepOf } from '../domain/form/step';
import { type UnknownKeyCode, faultsOf } from './faults';
import { SHORTEST_SEARCH } from '../domain/list-limits';
import type { Body, Params, Query, RouteContract } from './route';

type Parsed<S extends z.ZodType> = { ok: true; value: z.output<S> } | { ok: false; faults: Fault[] };

/** Nothing that a contract names lies deeper; walking a deeper value would end on the stack. */
const DEEPEST_LEVEL = 20;

const isDeeperThan = (levels: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((member) => isDeeperThan(levels - 1, member)));

const parse = <S extends z.ZodType>(schema: S, value: unknown, unknownKey: UnknownKeyCode): Parsed<S> => {
  if (isDeeperThan(DEEPEST_LEVEL, value)) return { ok: false, faults: [{ path: [], code: 'invalid_value' }] };
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? { ok: true, value: result.data } : { ok: false, faults: faultsOf(result.error, unknownKey) };
};

/**
 * Reads a value by a schema.
 * @throws ValidationRefusal with all faults at once
 */
export const parseWith = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => {
  const parsed = parse(schema, value, 'unknown_key');
  if (!parsed.ok) throw new ValidationRefusal(parsed.faults);
  return parsed.value;
};

/**
 * Reads the parameters of a path.
 * @throws Refusal `not_found`: an address that cannot be read names nothing
 */
const readParams = <S extends z.ZodType>(contract: { params: S }, params: unknown): z.output<S> => {
  const parsed = parse(contract.params, params, 'unknown_key');
  if (!parsed.ok) throw new Refusal('not_found');
  return parsed.value;
};

const isShortSearch = ({ path, code }: Fault): boolean => path.length === 1 && path[0] === 'q' && code === 'too_short';

/**
 * Reads the nested query that the server's query parser gives.
 * @throws ValidationRefusal with all faults; Refusal `query_too_short` when a short search is the only one
 */
const readQuery = <S extends z.ZodType>(contract: { query: S }, query: unknown): z.output<S> => {
  const parsed = parse(contract.query, query, 'unknown_parameter');
  if (parsed.ok) return parsed.value;
  if (parsed.faults.every(isShortSearch)) throw new Refusal('query_too_short', { min: SHORTEST_SEARCH });
  throw new ValidationRefusal(parsed.faults);
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNothing = (body: unknown): boolean =>
  body === undefined || body === null || (isObject(body) && Object.keys(body).length === 0);

/** What the sender put under `data`; the whole body where a route has no envelope, or came as form fields. */
const unwrapped = (contract: RouteContract, body: unknown): unknown => {
  if (contract.bare) return body;
  if (isNothing(body) && contract.bodyOptional) return {};
  if (isObject(body) && 'data' in body) {
    const strangers = Object.keys(body).filter((key) => key !== 'data');
    if (strangers.length === 0) return body.data;
    throw new ValidationRefusal(strangers.map((key) => ({ path: [key], code: 'unknown_key' })));
  }
  if (contract.files !== undefined) return body ?? {};
  throw new ValidationRefusal([{ path: [], code: 'required' }]);
};

/**
 * Reads a body, `{"data": …}` or the fields of a multipart form; a repeated form field is an array.
 * @throws ValidationRefusal with all faults at once; their paths start below `data`
 */
const readBody = <S extends z.ZodType>(contract: RouteContract & { body: S }, body: unknown): z.output<S> => {
  const parsed = parse(contract.body, unwrapped(contract, body), 'unknown_key');
  if (parsed.ok) return parsed.value;
  throw new ValidationRefusal(
    parsed.faults.map((fault) => {
      const step = stepOf(fault.path);
      return step === undefined ? fault : { ...fault, step };
    })
  );
};

/** The parts of a call that carry what was sent, as the server's router and parsers leave them. */
export type Sent = { params?: unknown; query?: unknown; request: object };

const nothing = z.strictObject({});

/** A route without a body refuses whatever is put into one. */
const noBody = { body: nothing, bodyOptional: true } as const;

/**
 * Reads everything that was sent to a route; a query parameter that the contract does not name is refused.
 * @throws Refusal `not_found`, `query_too_short`; ValidationRefusal
 */
export function readCall<C extends RouteContract>(
  contract: C,
  sent: Sent
): { params: Params<C>; query: Query<C>; body: Body<C> };
export function readCall(contract: RouteContract, { params, query, request }: Sent): Record<string, unknown> {
  const sentBody = 'body' in request ? request.body : undefined;
  const parsedParams = contract.params && readParams({ params: contract.params }, params);
  const parsedQuery = readQuery({ query: contract.query ?? nothing }, query ?? {});
  const parsedBody = readBody(
    contract.body ? { ...contract, body: contract.body } : { ...contract, ...noBody },
    sentBody
  );
  return {
    params: parsedParams,
    query: contract.query && parsedQuery,
    body: contract.body && parsedBody,
  };
}
