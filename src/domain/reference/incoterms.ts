import type { ReferenceItem } from './reference-item';

/** The delivery terms of Incoterms 2020 (International Chamber of Commerce). */
export const incoterms = [
  { code: 'EXW', label: { fr: "À l'usine", en: 'Ex Works', ar: 'تسليم المصنع' } },
  { code: 'FCA', label: { fr: 'Franco transporteur', en: 'Free Carrier', ar: 'تسليم الناقل' } },
  { code: 'FAS', label: { fr: 'Franco le long du navire', en: 'Free Alongside Ship', ar: 'تسليم جانب السفينة' } },
  { code: 'FOB', label: { fr: 'Franco à bord', en: 'Free On Board', ar: 'تسليم ظهر السفينة' } },
  { code: 'CFR', label: { fr: 'Coût et fret', en: 'Cost and Freight', ar: 'التكلفة والشحن' } },
  {
    code: 'CIF',
    label: { fr: 'Coût, assurance et fret', en: 'Cost, Insurance and Freight', ar: 'التكلفة والتأمين والشحن' },
  },
  { code: 'CPT', label: { fr: "Port payé jusqu'à", en: 'Carriage Paid To', ar: 'أجور النقل مدفوعة إلى' } },
  {
    code: 'CIP',
    label: {
      fr: "Port payé, assurance comprise, jusqu'à",
      en: 'Carriage and Insurance Paid To',
      ar: 'أجور النقل والتأمين مدفوعة إلى',
    },
  },
  { code: 'DAP', label: { fr: 'Rendu au lieu de destination', en: 'Delivered At Place', ar: 'التسليم في المكان' } },
  {
    code: 'DPU',
    label: {
      fr: 'Rendu au lieu de destination déchargé',
      en: 'Delivered at Place Unloaded',
      ar: 'التسليم في المكان مع التفريغ',
    },
  },
  { code: 'DDP', label: { fr: 'Rendu droits acquittés', en: 'Delivered Duty Paid', ar: 'التسليم مع دفع الرسوم' } },
] as const satisfies readonly ReferenceItem[];
