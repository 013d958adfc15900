import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { contracts } from '../../../src/contract';
import { openApiDocument } from '../../../src/contract/openapi';

type Json = Record<string, unknown>;
const document: Json = JSON.parse(JSON.stringify(openApiDocument()));

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const referencesIn = (value: unknown): string[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, inner]) =>
        key === '$ref' && typeof inner === 'string' ? [inner] : referencesIn(inner)
      )
    : [];

const at = (pointer: string): unknown =>
  pointer
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((value, key) => (isObject(value) ? value[key.replace('~1', '/')] : undefined), document);

const operations = Object.entries(at('#/paths') as Json).flatMap(([path, methods]) =>
  Object.entries(methods as Json).map(([method, operation]) => ({ path, method, operation: operation as Json }))
);

const ajv = addFormats(new Ajv2020({ strict: false }));
ajv.addSchema({ $id: 'document', ...document });
const validator = (pointer: string) => ajv.compile({ $ref: `document${pointer}` });

describe('the contracts', () => {
  it('have unique names and unique addresses', () => {
    const ids = contracts.map(({ id }) => id);
    const addresses = contracts.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
    expect(new Set(ids).size).toBe(contracts.length);
    expect(new Set(addresses).size).toBe(contracts.length);
  });

  it.each(contracts.map((contract) => [contract.id, contract] as const))('%s agrees with itself', (_, contract) => {
    const names = [...contract.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    const schema = contract.params && 'shape' in contract.params ? contract.params.shape : {};
    expect(Object.keys(schema as object)).toEqual(names);
    expect(contract.path.startsWith(contract.face === 'desk' ? '/desk/' : '/api/')).toBe(true);
    expect(contract.status === 204).toBe(contract.answer === null);
    expect(new Set(contract.refusals).size).toBe(contract.refusals.length);
  });
});

describe('the OpenAPI document', () => {
  it('has every contract once', () => {
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(
      contracts.map(({ id }) => id).sort()
    );
  });

  it('has no dangling reference and no unused schema', () => {
    const references = new Set(referencesIn(document));
    expect([...references].filter((reference) => at(reference) === undefined)).toEqual([]);
    const schemas = Object.keys(at('#/components/schemas') as Json);
    expect(schemas.filter((name) => !references.has(`#/components/schemas/${name}`))).toEqual([]);
  });

  it('names the parameters of every path, and a known security scheme', () => {
    for (const { path, operation } of operations) {
      const parameters = (operation.parameters as Json[]).filter((parameter) => parameter.in === 'path');
      expect(parameters.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      const schemes = (operation.security as Json[]).flatMap((scheme) => Object.keys(scheme));
      expect(['declarant', 'desk']).toEqual(expect.arrayContaining(schemes));
    }
  });

  it('writes filters as the platform reads them', () => {
    const { operation } = operations.find(({ path, method }) => path === '/api/requests' && method === 'get') ?? {};
    const names = (operation?.parameters as Json[]).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['pagination[page]', 'filters[state][$eq]', 'filters[depositedAt][$gte]', 'q'])
    );
  });

  it('has schemas that compile', () => {
    for (const name of Object.keys(at('#/components/schemas') as Json)) {
      expect(() => validator(`#/components/schemas/${name}`)).not.toThrow();
    }
  });

  it('tells a right body from a wrong one', () => {
    const isBody = validator('#/components/schemas/RequestBody');
    expect(isBody({ subject: 'coc', shipment: { invoiceValue: 12.5 }, goods: [{ brand: null }] })).toBe(true);
    expect(isBody({ state: 'closed' })).toBe(false);
    expect(isBody({ subject: 'visa' })).toBe(false);
    expect(isBody({ goods: [{ line: 1 }] })).toBe(false);
  });

  it('tells an error answer from another', () => {
    const isError = validator('#/components/schemas/Error');
    const error = { status: 404, name: 'NotFoundError', message: 'Introuvable', details: { code: 'not_found' } };
    expect(isError({ data: null, error })).toBe(true);
    expect(isError({ data: null, error: { ...error, details: { code: 'gone' } } })).toBe(false);
  });
});
