import { useCallback } from 'react';
import { type LineOutcome, type OutcomeEntry, useEnterOutcomesMutation } from '../../../calls/goods';
import { useShowRefusal } from '../../../parts/use-refusal';

/** More lines than this are never sent in one call. */
const mostItems = 1000;

export type EnterOutcomes = (entry: OutcomeEntry) => Promise<boolean>;

const portionsOf = (items: readonly LineOutcome[]): OutcomeEntry[] =>
  Array.from({ length: Math.ceil(items.length / mostItems) }, (_, index) => ({
    items: items.slice(index * mostItems, (index + 1) * mostItems),
  }));

/**
 * Enters outcomes, and shows why they were refused. What is on the screen changes at once.
 * @returns whether all of them were accepted
 */
export const useOutcomes = (id: string): EnterOutcomes => {
  const [enter] = useEnterOutcomesMutation();
  const showRefusal = useShowRefusal();
  return useCallback(
    async (entry) => {
      const results = await Promise.all(
        ('items' in entry ? portionsOf(entry.items) : [entry]).map((portion) => enter({ id, entry: portion }))
      );
      for (const result of results) {
        if (!('error' in result)) continue;
        showRefusal(result.error);
        return false;
      }
      return true;
    },
    [enter, id, showRefusal]
  );
};
