import { labelsOf } from '../../domain/labels';
import type { Language } from '../../domain/vocabulary';

/** The codes that the Content Manager offers to choose from, in words; it looks them up by themselves. */
export const choicesIn = (language: Language): Record<string, string> => {
  const { notificationEvents, assignmentModes, controls } = labelsOf(language);
  return { ...notificationEvents, ...assignmentModes, ...controls, fr: 'Français', en: 'English', ar: 'العربية' };
};
