import type { ReferenceItem } from './reference-item';

/**
 * Ports that the form suggests, by UN/LOCODE; any other code of that form is accepted as well. Port names stand as they
 * are written in each language.
 */
export const ports: readonly ReferenceItem[] = [
  { code: 'MACAS', label: { fr: 'Casablanca', en: 'Casablanca', ar: 'الدار البيضاء' } },
  { code: 'MAPTM', label: { fr: 'Tanger Med', en: 'Tanger Med', ar: 'طنجة المتوسط' } },
  { code: 'MAAGA', label: { fr: 'Agadir', en: 'Agadir', ar: 'أكادير' } },
  { code: 'MAELJ', label: { fr: 'El Jadida', en: 'El Jadida', ar: 'الجديدة' } },
  { code: 'MAMOH', label: { fr: 'Mohammedia', en: 'Mohammedia', ar: 'المحمدية' } },
  { code: 'MANNA', label: { fr: 'Kénitra', en: 'Kenitra', ar: 'القنيطرة' } },
  { code: 'MASFI', label: { fr: 'Safi', en: 'Safi', ar: 'آسفي' } },
  { code: 'MATNG', label: { fr: 'Tanger', en: 'Tangier', ar: 'طنجة' } },
  { code: 'FRLEH', label: { fr: 'Le Havre', en: 'Le Havre', ar: 'لوهافر' } },
  { code: 'FRMRS', label: { fr: 'Marseille', en: 'Marseille', ar: 'مرسيليا' } },
  { code: 'ITGOA', label: { fr: 'Gênes', en: 'Genoa', ar: 'جنوة' } },
  { code: 'ESVLC', label: { fr: 'Valence', en: 'Valencia', ar: 'فالنسيا' } },
  { code: 'ESALG', label: { fr: 'Algésiras', en: 'Algeciras', ar: 'الجزيرة الخضراء' } },
  { code: 'ESBCN', label: { fr: 'Barcelone', en: 'Barcelona', ar: 'برشلونة' } },
  { code: 'PTLIS', label: { fr: 'Lisbonne', en: 'Lisbon', ar: 'لشبونة' } },
  { code: 'NLRTM', label: { fr: 'Rotterdam', en: 'Rotterdam', ar: 'روتردام' } },
  { code: 'BEANR', label: { fr: 'Anvers', en: 'Antwerp', ar: 'أنتويرب' } },
  { code: 'DEHAM', label: { fr: 'Hambourg', en: 'Hamburg', ar: 'هامبورغ' } },
  { code: 'TRIST', label: { fr: 'Istanbul', en: 'Istanbul', ar: 'إسطنبول' } },
  { code: 'CNSHA', label: { fr: 'Shanghai', en: 'Shanghai', ar: 'شنغهاي' } },
  { code: 'CNNGB', label: { fr: 'Ningbo', en: 'Ningbo', ar: 'نينغبو' } },
  { code: 'CNSZX', label: { fr: 'Shenzhen', en: 'Shenzhen', ar: 'شنجن' } },
  { code: 'SGSIN', label: { fr: 'Singapour', en: 'Singapore', ar: 'سنغافورة' } },
  { code: 'MYPKG', label: { fr: 'Port Klang', en: 'Port Klang', ar: 'بورت كلانغ' } },
  { code: 'INMUN', label: { fr: 'Mundra', en: 'Mundra', ar: 'موندرا' } },
];
