import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { type Labels, labelsOf } from '../../../../../domain/labels';
import { type Language, languages } from '../../../../../domain/vocabulary';
import { type Word, idOf } from '.';

type Values = Readonly<Record<string, string | number>>;

export type Words = {
  language: Language;
  /** A text of the pages. */
  t: (word: Word, values?: Values) => string;
  /** The field's own words. */
  labels: Labels;
};

/** The texts in the language of the panel; French where the panel has one that we have not. */
export const useWords = (): Words => {
  const intl = useIntl();
  return useMemo(() => {
    const language = languages.find((known) => known === intl.locale) ?? 'fr';
    return {
      language,
      t: (word, values) => intl.formatMessage({ id: idOf(word) }, values),
      labels: labelsOf(language),
    };
  }, [intl]);
};
