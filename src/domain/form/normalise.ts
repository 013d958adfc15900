import type { FieldRule } from './field';

/**
 * A text of the form as it is checked and stored: trimmed, then in the field's own form (an HS code without dots); `null`
 * when nothing is left of it.
 */
export const normaliseText = (rule: FieldRule, value: string): string | null => {
  const trimmed = value.trim();
  const normalised = 'normalise' in rule && rule.normalise ? rule.normalise(trimmed) : trimmed;
  return normalised === '' ? null : normalised;
};
