import { isRequired } from '../form/field';
import { goodsFields } from '../form/fields';
import type { GoodsLine, RequestForm } from '../form/request-form';
import type { Language } from '../vocabulary';

export type GoodsColumnKey = keyof GoodsLine;

/** One column of the goods sheet. */
export type GoodsColumn = { key: GoodsColumnKey; label: Readonly<Record<Language, string>> };

/** The columns of the template, in its order. */
export const goodsColumns: readonly GoodsColumn[] = [
  { key: 'hsCode', label: { fr: 'Code SH', en: 'HS code', ar: 'رمز النظام المنسق' } },
  {
    key: 'description',
    label: { fr: 'Désignation commerciale', en: 'Commercial description', ar: 'التسمية التجارية' },
  },
  { key: 'brand', label: { fr: 'Marque', en: 'Brand', ar: 'العلامة التجارية' } },
  { key: 'model', label: { fr: 'Modèle', en: 'Model', ar: 'الطراز' } },
  { key: 'quantity', label: { fr: 'Quantité', en: 'Quantity', ar: 'الكمية' } },
  { key: 'unit', label: { fr: 'Unité', en: 'Unit', ar: 'الوحدة' } },
  { key: 'value', label: { fr: 'Valeur', en: 'Value', ar: 'القيمة' } },
  { key: 'currency', label: { fr: 'Devise', en: 'Currency', ar: 'العملة' } },
  { key: 'originCountry', label: { fr: "Pays d'origine", en: 'Country of origin', ar: 'بلد المنشأ' } },
  { key: 'condition', label: { fr: 'État', en: 'Condition', ar: 'الحالة' } },
  { key: 'netWeight', label: { fr: 'Poids net (kg)', en: 'Net weight (kg)', ar: 'الوزن الصافي (كغ)' } },
  { key: 'standards', label: { fr: 'Normes', en: 'Standards', ar: 'المعايير' } },
  { key: 'manufacturerName', label: { fr: 'Fabricant', en: 'Manufacturer', ar: 'الصانع' } },
];

/** The columns that a sheet must have, as the request stands; the template marks them with a `*`. */
export const requiredColumns = (form: RequestForm): GoodsColumnKey[] =>
  goodsColumns.map(({ key }) => key).filter((key) => isRequired(goodsFields[key], form));
