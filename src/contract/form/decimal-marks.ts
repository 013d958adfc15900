import { type DecimalMark, detectDecimalMark } from '../../domain/goods-sheet/numbers';
import type { FieldRules } from '../../domain/form/field';
import { normaliseText } from '../../domain/form/normalise';

type Block = Readonly<Record<string, unknown>>;

const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Settles what the numbers of a list of blocks mean before their schemas read them one by one: those that can be read both
 * ways (`1,234`) follow the other numbers of the list, as those of a sheet follow the sheet's. One block is a list of one.
 * Anything that is no text in a decimal field stays as it was sent.
 */
export const settleDecimalMarks = (rules: FieldRules) => {
  const decimals = Object.entries(rules).filter(([, { kind }]) => kind === 'decimal');

  const textsOf = (block: unknown): string[] =>
    isBlock(block) ? decimals.flatMap(([key]) => (typeof block[key] === 'string' ? [block[key]] : [])) : [];

  const settled = (block: unknown, mark: DecimalMark): unknown => {
    if (!isBlock(block)) return block;
    const numbers = decimals.flatMap(([key, rule]): [string, string | null][] => {
      const text = block[key];
      return typeof text === 'string' ? [[key, normaliseText(rule, text, mark)]] : [];
    });
    return { ...block, ...Object.fromEntries(numbers) };
  };

  return (sent: unknown): unknown => {
    const mark = detectDecimalMark([sent].flat().flatMap(textsOf));
    if (mark === null) return sent;
    return Array.isArray(sent) ? sent.map((block) => settled(block, mark)) : settled(sent, mark);
  };
};
