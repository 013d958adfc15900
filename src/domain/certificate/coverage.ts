import { fold } from '../text';

/** What a SoR or SoL and a line of goods are compared by. */
export type Product = { hsCode: string; brand: string | null; model: string | null };

/** A line of goods of a request, numbered from 1. */
export type CoverageLine = { line: number; hsCode: string | null; brand: string | null; model: string | null };

/** The first of the three that the document has not: the 6-digit HS code, the brand under it, the model of that brand. */
export const coverageReasons = ['hsCode', 'brand', 'model'] as const;
export type CoverageReason = (typeof coverageReasons)[number];

/** The worldwide part of an HS code; countries add digits of their own. */
const worldwideHs = (hsCode: string): string => hsCode.slice(0, 6);

/** Models by brand by HS code. */
type ProductIndex = Map<string, Map<string, Set<string>>>;

const indexOf = (products: Iterable<Product>): ProductIndex => {
  const index: ProductIndex = new Map();
  for (const product of products) {
    const brands = index.get(worldwideHs(product.hsCode)) ?? new Map<string, Set<string>>();
    const models = brands.get(fold(product.brand ?? '')) ?? new Set<string>();
    models.add(fold(product.model ?? ''));
    brands.set(fold(product.brand ?? ''), models);
    index.set(worldwideHs(product.hsCode), brands);
  }
  return index;
};

const reasonFor = ({ hsCode, brand, model }: CoverageLine, index: ProductIndex): CoverageReason | null => {
  if (hsCode === null) return null;
  const brands = index.get(worldwideHs(hsCode));
  if (brands === undefined) return 'hsCode';
  if (brand === null) return null;
  const models = brands.get(fold(brand));
  if (models === undefined) return 'brand';
  return model === null || models.has(fold(model)) ? null : 'model';
};

/**
 * The lines that a SoR or SoL does not cover, each with the reason. Brand and model are compared without case or accents. What
 * a line has not filled in is not compared: the form demands it.
 */
export const uncoveredLines = (
  lines: Iterable<CoverageLine>,
  products: Iterable<Product>
): { line: number; reason: CoverageReason }[] => {
  const index = indexOf(products);
  return Array.from(lines).flatMap((line) => {
    const reason = reasonFor(line, index);
    return reason === null ? [] : [{ line: line.line, reason }];
  });
};
