import { compareDecimals } from './decimal';
import type { Control } from './vocabulary';

/** A product under control, as administrators list it. Decimals are canonical strings. */
export type RegulatedProduct = {
  hsPrefix: string;
  designation: string;
  standards: string | null;
  control: Control;
  /** Control is suspended below these. */
  thresholdMad: string | null;
  thresholdQuantity: string | null;
  /** UNECE Rec 20 code of `thresholdQuantity`. */
  thresholdUnit: string | null;
};

/** What the suggestion looks at in a line of goods. */
export type SuggestionLine = {
  hsCode: string;
  quantity: string | null;
  unit: string | null;
  value: string | null;
  currency: string | null;
};

/**
 * Why: the list does not have the product, has it without control, the line is below the threshold, the line cannot be compared
 * with it, or the product is controlled.
 */
export const suggestionReasons = ['not_listed', 'no_control', 'below_threshold', 'to_check', 'subject'] as const;
export type SuggestionReason = (typeof suggestionReasons)[number];

/** What is proposed to the agent for one line; it never decides. */
export type Suggestion = {
  outcome: 'not_subject' | null;
  reason: SuggestionReason;
  designation: string | null;
  standards: string | null;
  control: Control | null;
};

type Comparison = 'below' | 'reached' | 'unknown';

const compare = (amount: string | null, threshold: string, comparable: boolean): Comparison => {
  if (amount === null || !comparable) return 'unknown';
  return compareDecimals(amount, threshold) < 0 ? 'below' : 'reached';
};

/** Each threshold of the product against the line; a threshold counts only in its own currency or unit. */
const comparisons = (line: SuggestionLine, product: RegulatedProduct): Comparison[] => [
  ...(product.thresholdMad === null ? [] : [compare(line.value, product.thresholdMad, line.currency === 'MAD')]),
  ...(product.thresholdQuantity === null
    ? []
    : [compare(line.quantity, product.thresholdQuantity, line.unit !== null && line.unit === product.thresholdUnit)]),
];

const reasonFor = (line: SuggestionLine, product: RegulatedProduct): SuggestionReason => {
  if (product.control === 'none') return 'no_control';
  const compared = comparisons(line, product);
  if (compared.length === 0 || compared.includes('reached')) return 'subject';
  return compared.includes('unknown') ? 'to_check' : 'below_threshold';
};

const longestMatch = (hsCode: string, products: readonly RegulatedProduct[]): RegulatedProduct | null =>
  products.reduce<RegulatedProduct | null>(
    (best, product) =>
      hsCode.startsWith(product.hsPrefix) && product.hsPrefix.length > (best?.hsPrefix.length ?? 0) ? product : best,
    null
  );

/** What the regulated products say of a line; the longest HS prefix that fits wins. */
export const suggestionFor = (line: SuggestionLine, products: readonly RegulatedProduct[]): Suggestion => {
  const product = longestMatch(line.hsCode, products);
  if (product === null) {
    return { outcome: 'not_subject', reason: 'not_listed', designation: null, standards: null, control: null };
  }
  const reason = reasonFor(line, product);
  const { designation, standards, control } = product;
  const outcome = reason === 'no_control' || reason === 'below_threshold' ? 'not_subject' : null;
  return { outcome, reason, designation, standards, control };
};
