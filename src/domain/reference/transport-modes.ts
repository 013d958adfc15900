import type { ReferenceItem } from './reference-item';

/** The modes of transport of UNECE Recommendation 19 that carry goods; 0, 7 and 9 do not. */
export const transportModes = [
  { code: '1', label: { fr: 'Maritime', en: 'Sea', ar: 'بحري' } },
  { code: '2', label: { fr: 'Ferroviaire', en: 'Rail', ar: 'سككي' } },
  { code: '3', label: { fr: 'Routier', en: 'Road', ar: 'طرقي' } },
  { code: '4', label: { fr: 'Aérien', en: 'Air', ar: 'جوي' } },
  { code: '5', label: { fr: 'Postal', en: 'Mail', ar: 'بريدي' } },
  { code: '6', label: { fr: 'Multimodal', en: 'Multimodal', ar: 'متعدد الوسائط' } },
  { code: '8', label: { fr: 'Navigation intérieure', en: 'Inland water', ar: 'ملاحة داخلية' } },
] as const satisfies readonly ReferenceItem[];
