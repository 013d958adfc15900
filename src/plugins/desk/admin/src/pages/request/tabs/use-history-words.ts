import { type FactInWords, actInWords, factsInWords } from '../../../../../../../domain/history-in-words';
import type { HistoryEntry } from '../../../calls/request';
import { useTypeName } from '../../../parts/use-type-name';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';

type HistoryWords = {
  actOf: (entry: HistoryEntry) => string;
  factsOf: (entry: HistoryEntry) => readonly FactInWords[];
};

/** What an entry of the history says, in the reader's language: the act in a sentence, and what is known of it besides. */
export const useHistoryWords = (): HistoryWords => {
  const { labels } = useWords();
  const { number } = useFormat();
  const typeName = useTypeName();
  return {
    actOf: ({ action }) => actInWords(action, labels),
    factsOf: ({ input }) => factsInWords(input, { labels, typeName, number }),
  };
};
