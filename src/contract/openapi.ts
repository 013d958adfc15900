import type { RouteContract } from './route';
import { contracts } from './index';
import { type Components, inDocument, jsonSchemaOf } from './openapi/json-schema';
import { operationOf } from './openapi/operation';
import { errorBody } from './shapes/error-body';

const securitySchemes = {
  declarant: { type: 'http', scheme: 'bearer', description: 'The jwt of POST /api/auth/local' },
  desk: { type: 'http', scheme: 'bearer', description: 'The accessToken of POST /admin/login' },
};

const parameters = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'Language of messages and labels: fr, en or ar; else the account’s, else French',
    schema: { type: 'string' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'A repeated call with the same key and body gets the first answer, for 24 hours',
    schema: { type: 'string', maxLength: 200 },
  },
};

const responsesOf = (components: Components) => {
  const schema = inDocument(jsonSchemaOf(components, errorBody, 'output'));
  const content = { 'application/json': { schema } };
  const headers = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } };
  return {
    Error: { description: 'Refused', content },
    TooManyRequests: { description: 'Refused for now', headers, content },
  };
};

const openApiPath = ({ path }: RouteContract): string => path.replace(/:(\w+)/g, '{$1}');

const pathsOf = (components: Components) => {
  const paths = new Map<string, Record<string, unknown>>();
  for (const contract of contracts) {
    const path = openApiPath(contract);
    paths.set(path, { ...paths.get(path), [contract.method.toLowerCase()]: operationOf(contract, components) });
  }
  return Object.fromEntries(paths);
};

/** The interfaces as an OpenAPI 3.1 document, made from the contracts of all routes. */
export const openApiDocument = () => {
  const components: Components = new Map();
  const paths = pathsOf(components);
  const responses = responsesOf(components);
  const byName = [...components].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Conformity Desk',
      version: '1',
      description: 'Requests for conformity certificates: /api for declarants, /desk for agents.',
    },
    tags: [
      { name: 'public', description: 'Without an account' },
      { name: 'declarant', description: 'Importers’ accounts' },
      { name: 'desk', description: 'Agents, supervisors, administrators and customs' },
    ],
    paths,
    components: { schemas: Object.fromEntries(byName), responses, parameters, securitySchemes },
  };
};
