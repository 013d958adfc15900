import fc from 'fast-check';
import * as z from 'zod';

type Schema = {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
};

/** Values that are wrong almost everywhere. */
export const hostileValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom<unknown>(
    ...[
      null,
      '',
      'a\u0000b',
      '\ud800',
      'x'.repeat(5000),
      `' OR 1=1 --`,
      '../../../etc/passwd',
      '{{constructor}}',
      '__proto__',
    ],
    ...[-1, 0, 2 ** 31, Number.MAX_SAFE_INTEGER, 1e308],
    ...['99999-01-01', '2026-02-30', '9999-12-31T23:59:59-14:00'],
    ...[[], {}, [[]], { $ne: null }, { connect: [{ id: 1 }] }]
  )
);

/** Texts that some field or other takes. */
const goodText = fc.constantFrom(
  ...['a', 'Précisez', '1200', '14400.5', '8516797000', 'CN', 'EUR', 'H87', 'FOB', 'MACAS', '001234567000062'],
  ...['2026-12-15', '2027-01-15T10:00:00Z', 'a@test.ma', '+212522000000', 'other', 'commercial_invoice', 'CSQU3054383']
);

const goodOf = (type: string | undefined): fc.Arbitrary<unknown> => {
  switch (type) {
    case 'string':
      return goodText;
    case 'integer':
    case 'number':
      return fc.integer({ min: 0, max: 5 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.oneof(goodText, fc.integer({ min: 0, max: 5 }), fc.constant(null));
  }
};

/** Mostly what the schema says, here and there a value that it does not. */
const arbitraryOf = (schema: Schema, defs: Record<string, Schema>, depth: number): fc.Arbitrary<unknown> => {
  const inner = (one: Schema): fc.Arbitrary<unknown> =>
    depth === 0 ? hostileValue : fc.oneof({ weight: 15, arbitrary: arbitraryOf(one, defs, depth - 1) }, hostileValue);
  if (schema.$ref) return arbitraryOf(defs[schema.$ref.replace('#/$defs/', '')] ?? {}, defs, depth);
  if (schema.enum && schema.enum.length > 0) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.anyOf && schema.anyOf.length > 0) return fc.oneof(...schema.anyOf.map(inner));
  if (schema.properties) {
    const members = Object.entries(schema.properties).map(([name, member]) => [name, inner(member)] as const);
    return fc.record(Object.fromEntries(members), { requiredKeys: [] });
  }
  if (schema.items) return fc.array(inner(schema.items), { maxLength: 3 });
  return goodOf([schema.type].flat()[0]);
};

const deepest = 6;

/** Bodies that come close to what a contract's schema describes, so that they get past its first checks. */
export const bodyLike = (body: z.ZodType | undefined): fc.Arbitrary<unknown> => {
  if (body === undefined) return hostileValue;
  const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema;
  return arbitraryOf(schema, schema.$defs ?? {}, deepest);
};
