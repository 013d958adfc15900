import { isCalendarDate } from '../calendar-date';
import { canonicalDecimal, compareDecimals, isPositive } from '../decimal';
import { isErrorValue } from '../goods-sheet/error-values';
import type { Fault, FaultPath } from '../refusal';
import type { ChoiceRule, DecimalRule, FieldRule, ListRule, TextRule } from './field';

/** Control characters but tab and line ends, and halves of surrogate pairs: no text holds them, nor does the database. */
const unprintable = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

type FlawOf = Omit<Fault, 'path' | 'step'>;

const textFlaw = (rule: Omit<TextRule, 'kind'>, value: string): FlawOf | null => {
  if (value.length > rule.max) return { code: 'too_long', params: { max: rule.max } };
  if (rule.min !== undefined && value.length < rule.min) return { code: 'too_short', params: { min: rule.min } };
  if (unprintable.test(value)) return { code: 'invalid_value' };
  const code = rule.format?.(value) ?? null;
  return code === null ? null : { code };
};

const choiceFlaw = (rule: ChoiceRule, value: string): FlawOf | null =>
  rule.choices.includes(value) ? null : { code: rule.fault ?? 'invalid_value' };

const decimalFlaw = (rule: DecimalRule, value: string): FlawOf | null => {
  const decimal = canonicalDecimal(value);
  if (decimal === null) return { code: 'invalid_decimal' };
  if (rule.min === 'positive') return isPositive(decimal) ? null : { code: 'not_positive' };
  return compareDecimals(decimal, '0') === -1 ? { code: 'negative' } : null;
};

/** A formula without a result, and characters that were lost when a file was saved or read. */
const unreadableFlaw = (value: string): FlawOf | null => {
  if (isErrorValue(value)) return { code: 'formula_error' };
  return value.includes('\ufffd') ? { code: 'unreadable_characters' } : null;
};

const scalarFlaw = (rule: Exclude<FieldRule, ListRule>, value: unknown): FlawOf | null => {
  if (rule.kind === 'flag') return typeof value === 'boolean' ? null : { code: 'invalid_type' };
  if (typeof value !== 'string') return { code: 'invalid_type' };
  const unreadable = rule.fromSheets ? unreadableFlaw(value) : null;
  if (unreadable !== null) return unreadable;
  switch (rule.kind) {
    case 'text':
      return textFlaw(rule, value);
    case 'choice':
      return choiceFlaw(rule, value);
    case 'decimal':
      return decimalFlaw(rule, value);
    case 'date':
      return isCalendarDate(value) ? null : { code: 'invalid_date' };
  }
};

const listFaults = (rule: ListRule, value: unknown, path: FaultPath): Fault[] => {
  if (!Array.isArray(value)) return [{ path, code: 'invalid_type' }];
  if (value.length > rule.max) return [{ path, code: 'too_many', params: { max: rule.max } }];
  const itemRule = { kind: 'text', max: rule.itemMax, format: rule.format } as const;
  return value.flatMap((item: unknown, index) => checkField(itemRule, item, [...path, index]));
};

/** Whether a field holds nothing: `null`, a text of spaces, a list without items. */
export const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/**
 * What is wrong with the value of one field by its type, length and format; nothing when the field is blank. Texts are
 * judged as stored, that is after `normaliseText`.
 */
export const checkField = (rule: FieldRule, value: unknown, path: FaultPath): Fault[] => {
  if (isBlank(value)) return [];
  if (rule.kind === 'list') return listFaults(rule, value, path);
  const flaw = scalarFlaw(rule, value);
  return flaw === null ? [] : [{ path, ...flaw }];
};
