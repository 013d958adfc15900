import * as z from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const asSchema = (schema: z.core.JSONSchema._JSONSchema | undefined): JsonSchema =>
  typeof schema === 'object' ? schema : {};

const DEFINITION = '#/$defs/';
const COMPONENT = '#/components/schemas/';

/** The same value with every reference to a local definition turned to the document's components. */
const pointedToComponents = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(pointedToComponents);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, inner.replace(DEFINITION, COMPONENT)]
        : [key, pointedToComponents(inner)]
    )
  );
};

/** Shared schemas of the document by name; filled while its operations are described. */
export type Components = Map<string, unknown>;

const keep = (components: Components, definitions: Readonly<Record<string, JsonSchema>>): void => {
  for (const [name, { id: _, ...definition }] of Object.entries(definitions)) {
    const schema = pointedToComponents(definition);
    const known = components.get(name);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(`Two different schemas are called ${name}`);
    }
    components.set(name, schema);
  }
};

/**
 * The JSON schema of what is sent (`input`) or answered (`output`); schemas with an id go into the components.
 * @throws Error when two different schemas have the same id
 */
export const jsonSchemaOf = (components: Components, schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  // Inside an object even the outermost schema becomes a reference when it has an id.
  const { $defs = {}, properties } = z.toJSONSchema(z.object({ schema }), { io });
  keep(components, $defs);
  return asSchema(properties?.schema);
};

/** The schema with its references turned to the components, ready to stand in the document. */
export const inDocument = (schema: JsonSchema): unknown => pointedToComponents(schema);

/** The properties of an object's schema with whether each must be there. */
export const propertiesOf = (schema: JsonSchema): { name: string; schema: JsonSchema; required: boolean }[] =>
  Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    schema: asSchema(property),
    required: schema.required?.includes(name) ?? false,
  }));
