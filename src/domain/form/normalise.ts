import { type DecimalMark, readNumber } from '../goods-sheet/numbers';
import type { FieldRule } from './field';

/**
 * A text as it was written into a field, typed, pasted or in a sheet, brought into the form in which it is checked and
 * stored: trimmed, a number as a canonical decimal, the rest in the field's own form (an HS code without dots, the code of a
 * unit that was named). `null` when nothing is left of it; what cannot be read stays as it is, for the field's check to
 * refuse.
 * @param mark decides numbers that can be read both ways (`1,234`); `null` when what stands around them does not say
 */
export const normaliseText = (rule: FieldRule, value: string, mark: DecimalMark | null = null): string | null => {
  const trimmed = value.trim();
  if (trimmed === '') return null;
  if (rule.kind === 'decimal') return readNumber(trimmed, mark) ?? trimmed;
  const normalised = 'normalise' in rule && rule.normalise ? rule.normalise(trimmed) : trimmed;
  return normalised === '' ? null : normalised;
};
