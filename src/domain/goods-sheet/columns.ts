import { isRequired } from '../form/field';
import { goodsFields } from '../form/fields';
import type { GoodsLine, RequestForm } from '../form/request-form';
import { labelsOf } from '../labels';
import type { Language } from '../vocabulary';

export type GoodsColumnKey = keyof GoodsLine;

/** One column of the goods sheet. */
export type GoodsColumn = { key: GoodsColumnKey; label: Readonly<Record<Language, string>> };

const keysInOrder = [
  'hsCode',
  'description',
  'brand',
  'model',
  'quantity',
  'unit',
  'value',
  'currency',
  'originCountry',
  'condition',
  'netWeight',
  'standards',
  'manufacturerName',
] as const satisfies readonly GoodsColumnKey[];

const labelOf = (key: GoodsColumnKey): GoodsColumn['label'] => ({
  fr: labelsOf('fr').fields.goods[key],
  en: labelsOf('en').fields.goods[key],
  ar: labelsOf('ar').fields.goods[key],
});

/** The columns of the template, in its order; they are called what the form's fields are called. */
export const goodsColumns: readonly GoodsColumn[] = keysInOrder.map((key) => ({ key, label: labelOf(key) }));

/** The columns that a sheet must have, as the request stands; the template marks them with a `*`. */
export const requiredColumns = (form: RequestForm): GoodsColumnKey[] =>
  goodsColumns.map(({ key }) => key).filter((key) => isRequired(goodsFields[key], form));
