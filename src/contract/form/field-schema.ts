import * as z from 'zod';
import { canonicalDecimal } from '../../domain/decimal';
import { checkField } from '../../domain/form/check-field';
import type { ChoiceRule, FieldRule, FieldRules, FlagRule, ListRule } from '../../domain/form/field';
import { normaliseText } from '../../domain/form/normalise';
import { addFaults } from '../faults';

/** What a field holds once it is filled in. */
type FieldValue<R extends FieldRule> = R extends ChoiceRule
  ? R['choices'][number]
  : R extends FlagRule
    ? boolean
    : R extends ListRule
      ? string[]
      : string;

/** A field that is cleared is `null`; a cleared list is empty. */
type Cleared<R extends FieldRule> = R extends ListRule ? never : null;

/** Reads one field of a draft: it may be left out, `null` and an empty text clear it. */
export type FieldSchema<R extends FieldRule> = z.ZodOptional<z.ZodType<FieldValue<R> | Cleared<R>>>;

/** A longer list of choices is a reference list of its own, and is not repeated in the OpenAPI document. */
const MOST_DOCUMENTED_CHOICES = 20;

const documentation = (rule: FieldRule): { maxLength?: number; enum?: string[]; format?: string } => {
  if (rule.kind === 'text') return { maxLength: rule.max };
  if (rule.kind === 'date') return { format: 'date' };
  const isShort = rule.kind === 'choice' && rule.choices.length <= MOST_DOCUMENTED_CHOICES;
  return isShort ? { enum: [...rule.choices] } : {};
};

const writtenField = (rule: FieldRule) =>
  z
    .string()
    .meta(documentation(rule))
    .transform((text, context) => {
      const value = normaliseText(rule, text);
      addFaults(context, checkField(rule, value, []));
      return value;
    })
    .nullable();

/** Decimals come as strings, in French or English writing, or as numbers, and leave as canonical strings. */
const decimalField = (rule: FieldRule) =>
  z
    .union([z.string(), z.number()])
    .transform((sent, context) => {
      const text = normaliseText(rule, String(sent), typeof sent === 'number' ? '.' : null);
      addFaults(context, checkField(rule, text, []));
      return text === null ? null : canonicalDecimal(text);
    })
    .nullable();

const listField = (rule: ListRule) =>
  z
    .array(z.string())
    .meta({ maxItems: rule.max })
    .transform((texts, context) => {
      const list = texts.map((text) => normaliseText(rule, text) ?? '');
      addFaults(context, checkField(rule, list, []));
      return list.filter((item) => item !== '');
    })
    .nullable()
    .transform((list) => list ?? []);

const filledField = (rule: FieldRule): z.ZodType => {
  switch (rule.kind) {
    case 'text':
    case 'choice':
    case 'date':
      return writtenField(rule);
    case 'decimal':
      return decimalField(rule);
    case 'flag':
      return z.boolean().nullable();
    case 'list':
      return listField(rule);
  }
};

/** The schema of one field of a draft, from its rule in the domain. */
export function fieldSchema<R extends FieldRule>(rule: R): FieldSchema<R>;
export function fieldSchema(rule: FieldRule): z.ZodOptional<z.ZodType> {
  return filledField(rule).optional();
}

/** The schemas of a block of the form, by field. */
export function fieldSchemas<R extends FieldRules>(rules: R): { [F in keyof R]: FieldSchema<R[F]> };
export function fieldSchemas(rules: FieldRules): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(rules).map(([field, rule]) => [field, fieldSchema(rule)]));
}
