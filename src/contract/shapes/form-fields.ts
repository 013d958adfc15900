import * as z from 'zod';
import type { FieldRule, FieldRules, FlagRule, ListRule } from '../../domain/form/field';
import { day, decimal, text } from './scalars';

type FieldAnswer<R extends FieldRule> = R extends FlagRule
  ? z.ZodType<boolean | null>
  : R extends ListRule
    ? z.ZodType<string[]>
    : z.ZodType<string | null>;

const fieldAnswer = ({ kind }: FieldRule): z.ZodType => {
  switch (kind) {
    case 'text':
    case 'choice':
      return text.nullable();
    case 'decimal':
      return decimal.nullable();
    case 'date':
      return day.nullable();
    case 'flag':
      return z.boolean().nullable();
    case 'list':
      return z.array(text);
  }
};

/** What a block of the form answers, by field: every field, `null` where it is not filled in. */
export function fieldAnswers<R extends FieldRules>(rules: R): { [F in keyof R]: FieldAnswer<R[F]> };
export function fieldAnswers(rules: FieldRules): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(rules).map(([field, rule]) => [field, fieldAnswer(rule)]));
}
