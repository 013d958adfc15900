import type * as z from 'zod';
import type { RefusalCode } from '../../domain/refusal';
import { statusOfRefusal } from '../refusal-status';
import type { RouteContract } from '../route';
import { type Components, inDocument, jsonSchemaOf, propertiesOf } from './json-schema';
import { parametersOf } from './parameters';

const json = (schema: unknown) => ({ 'application/json': { schema } });

const bytes = { 'application/octet-stream': { schema: { type: 'string' } } };

const enveloped = (contract: RouteContract, data: unknown, meta?: unknown) =>
  contract.bare
    ? data
    : {
        type: 'object',
        properties: meta === undefined ? { data } : { data, meta },
        required: meta === undefined ? ['data'] : ['data', 'meta'],
      };

const multipart = ({ min, max }: NonNullable<RouteContract['files']>, body: z.ZodType, components: Components) => {
  const fields = propertiesOf(jsonSchemaOf(components, body, 'input'));
  const files = { type: 'array', items: { type: 'string', format: 'binary' }, minItems: min, maxItems: max };
  const properties = fields.map(({ name, schema }): [string, unknown] => [name, inDocument(schema)]);
  return {
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: Object.fromEntries([...properties, ['files', files]]),
        required: [...fields.filter(({ required }) => required).map(({ name }) => name), 'files'],
      },
    },
  };
};

const requestBodyOf = (contract: RouteContract, components: Components) => {
  const { body, files } = contract;
  if (body === undefined) return {};
  const content = files
    ? multipart(files, body, components)
    : json(enveloped(contract, inDocument(jsonSchemaOf(components, body, 'input'))));
  return { requestBody: { required: contract.bodyOptional !== true, content } };
};

const successOf = (contract: RouteContract, components: Components) => {
  const { answer, meta } = contract;
  if (answer === null) return { description: 'Done' };
  if (answer === 'file') return { description: 'The file', content: bytes };
  const describe = (schema: z.ZodType): unknown => inDocument(jsonSchemaOf(components, schema, 'output'));
  const content = json(enveloped(contract, describe(answer), meta && describe(meta)));
  if (contract.fileInstead === undefined) return { description: 'Done', content };
  return { description: 'Done; the file for who asked for it', content: { ...content, ...bytes } };
};

/** Its own refusals and those of every route of its face; an unknown parameter is refused everywhere. */
export const expectedRefusals = ({ method, face, permissions, refusals }: RouteContract): RefusalCode[] => [
  ...new Set<RefusalCode>([
    ...(face === 'public' ? [] : (['unauthenticated'] as const)),
    ...(permissions === undefined ? [] : (['not_permitted'] as const)),
    'validation_failed',
    ...refusals,
    // An account's POST whose twin, under the same Idempotency-Key, takes long.
    ...(method === 'POST' && face !== 'public' ? (['too_many_requests'] as const) : []),
    'internal_error',
  ]),
];

const errorContent = json({ $ref: '#/components/schemas/Error' });

const errorOf = (contract: RouteContract, status: number, codes: readonly RefusalCode[]) => {
  const description = codes.join(', ');
  if (codes.some((code) => contract.fileInstead?.refusals.includes(code))) {
    return { description: `${description}; the file for who asked for it`, content: { ...errorContent, ...bytes } };
  }
  return { $ref: `#/components/responses/${status === 429 ? 'TooManyRequests' : 'Error'}`, description };
};

const errorsOf = (contract: RouteContract) => {
  const codes = new Map<number, RefusalCode[]>();
  for (const code of expectedRefusals(contract)) {
    const status = statusOfRefusal[code];
    codes.set(status, [...(codes.get(status) ?? []), code]);
  }
  return Object.fromEntries([...codes].map(([status, names]) => [status, errorOf(contract, status, names)]));
};

/** A route as an operation of the document; adds its shared schemas to the components. */
export const operationOf = (contract: RouteContract, components: Components) => ({
  operationId: contract.id,
  summary: contract.summary,
  tags: [contract.face],
  security: contract.face === 'public' ? [] : [{ [contract.face]: [] }],
  ...(contract.permissions === undefined ? {} : { 'x-permissions': contract.permissions }),
  parameters: parametersOf(contract, components),
  ...requestBodyOf(contract, components),
  responses: { [contract.status]: successOf(contract, components), ...errorsOf(contract) },
});
