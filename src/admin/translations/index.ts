import { ar } from './ar';
import { choicesIn } from './choices';
import { en } from './en';
import { fr } from './fr';

/** What the panel reads besides the platform's own texts. */
export const translations = {
  fr: { ...choicesIn('fr'), ...fr },
  en: { ...choicesIn('en'), ...en },
  ar: { ...choicesIn('ar'), ...ar },
};
