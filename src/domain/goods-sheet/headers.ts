import type { RequestForm } from '../form/request-form';
import { foldToLetters } from '../text';
import { type GoodsColumnKey, goodsColumns, requiredColumns } from './columns';

/** What the header line of a sheet says. Indexes are those of the cells, from 0. */
export type HeaderMatch = {
  /** Where each column is. */
  columns: ReadonlyMap<GoodsColumnKey, number>;
  /** Headers that name no column, or one that stands before them; their cells are not read. */
  ignored: readonly { index: number; header: string; code: 'unknown_column' | 'repeated_column' }[];
  /** Columns that the request demands and the sheet lacks. */
  missing: readonly GoodsColumnKey[];
};

/** Other names of columns that are read: those of earlier templates. */
const otherNames: Readonly<Partial<Record<GoodsColumnKey, readonly string[]>>> = {
  description: ['Commercial description'],
  standards: ['المعايير'],
};

const keysByName: ReadonlyMap<string, GoodsColumnKey> = new Map(
  goodsColumns.flatMap(({ key, label }) =>
    [key, ...Object.values(label), ...(otherNames[key] ?? [])].map((name): [string, GoodsColumnKey] => [
      foldToLetters(name),
      key,
    ])
  )
);

/**
 * Finds the columns by key or label in any language, in any order, without regard to case, accents, `*` and spaces.
 * Empty headers are passed over.
 */
export const matchHeaders = (headers: readonly string[], form: RequestForm): HeaderMatch => {
  const columns = new Map<GoodsColumnKey, number>();
  const ignored: HeaderMatch['ignored'][number][] = [];
  headers.forEach((header, index) => {
    const key = keysByName.get(foldToLetters(header));
    if (key !== undefined && !columns.has(key)) columns.set(key, index);
    else if (key !== undefined) ignored.push({ index, header, code: 'repeated_column' });
    else if (header.trim() !== '') ignored.push({ index, header, code: 'unknown_column' });
  });
  return { columns, ignored, missing: requiredColumns(form).filter((key) => !columns.has(key)) };
};
