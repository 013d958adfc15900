import { useCallback } from 'react';
import { useFormat } from '../../words/use-format';
import { useWords } from '../../words/use-words';

/** Working days to a tenth: so many, or from so many to so many. */
export const useDays = (): ((...days: readonly number[]) => string) => {
  const { t } = useWords();
  const { number } = useFormat();
  return useCallback(
    (...days) => t('statistics.days', { days: days.map((count) => number(Math.round(count * 10) / 10)).join('–') }),
    [t, number]
  );
};
