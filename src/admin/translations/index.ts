import { ar } from './ar';
import { choicesIn } from './choices';
import { en } from './en';
import { ar as arabicNames } from './field-names/ar';
import { en as englishNames } from './field-names/en';
import { noTexts, textsOf } from './field-names/field-names';
import { fr } from './fr';

const inEnglish = textsOf(englishNames, { createdAt: 'Made on', updatedAt: 'Changed on' });
const inArabic = textsOf(arabicNames, { createdAt: 'أُنشئ في', updatedAt: 'عُدّل في' });

/** What the panel reads besides the platform's own texts. */
export const translations = {
  fr: { ...choicesIn('fr'), ...noTexts(inEnglish), ...fr },
  en: { ...choicesIn('en'), ...inEnglish, ...en },
  ar: { ...choicesIn('ar'), ...inArabic, ...ar },
};
