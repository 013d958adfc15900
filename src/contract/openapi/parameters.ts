import type { RouteContract } from '../route';
import { type Components, type JsonSchema, inDocument, jsonSchemaOf, propertiesOf } from './json-schema';

type Parameter = { name: string; in: 'path' | 'query'; required: boolean; schema: unknown } | { $ref: string };

/** Nested objects of a query travel as `filters[state][$eq]`. */
const queryParameters = (prefix: string, schema: JsonSchema): Parameter[] =>
  propertiesOf(schema).flatMap(({ name, schema: property, required }) => {
    const path = prefix === '' ? name : `${prefix}[${name}]`;
    if (property.properties !== undefined) return queryParameters(path, property);
    return [{ name: path, in: 'query' as const, required, schema: inDocument(property) }];
  });

/** What a call to the route carries besides its body. */
export const parametersOf = (contract: RouteContract, components: Components): Parameter[] => {
  const { params, query, method, face } = contract;
  const pathParameters = params ? propertiesOf(jsonSchemaOf(components, params, 'input')) : [];
  return [
    ...pathParameters.map(({ name, schema }) => ({
      name,
      in: 'path' as const,
      required: true,
      schema: inDocument(schema),
    })),
    ...(query ? queryParameters('', jsonSchemaOf(components, query, 'input')) : []),
    { $ref: '#/components/parameters/AcceptLanguage' },
    ...(method === 'POST' && face !== 'public' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ];
};
