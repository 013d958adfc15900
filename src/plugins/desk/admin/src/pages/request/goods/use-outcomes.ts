import { useCallback } from 'react';
import type { Outcome } from '../../../../../../../domain/vocabulary';
import { type GoodsFilter, type LineOutcome, linesOnPage, useEnterOutcomesMutation } from '../../../calls/goods';
import { useShowRefusal } from '../../../parts/use-refusal';

/** More lines than this are never sent in one call. */
const mostItems = 1000;

export type EnterOutcomes = {
  /** Enters outcomes of named lines; `lines` are their indexes in the list as it is filtered. */
  forLines: (items: readonly LineOutcome[], lines: readonly number[]) => Promise<boolean>;
  /** Enters one outcome for all lines, or for those that have none. */
  forAll: (which: true | 'without_outcome', outcome: Outcome | null, remark?: string) => Promise<boolean>;
};

/** Enters outcomes and shows why they were refused. What is on the screen changes at once. */
export const useOutcomes = (id: string, filter: GoodsFilter, total: number): EnterOutcomes => {
  const [enter] = useEnterOutcomesMutation();
  const showRefusal = useShowRefusal();
  const pageOf = (index: number): number => Math.floor(index / linesOnPage) + 1;

  const forLines = useCallback<EnterOutcomes['forLines']>(
    async (items, lines) => {
      const shown = [...new Set(lines.map(pageOf))].map((page) => ({ id, filter, page }));
      for (let from = 0; from < items.length; from += mostItems) {
        const result = await enter({ id, shown, items: items.slice(from, from + mostItems) });
        if ('error' in result) {
          showRefusal(result.error);
          return false;
        }
      }
      return true;
    },
    [enter, filter, id, showRefusal]
  );

  const forAll = useCallback<EnterOutcomes['forAll']>(
    async (all, outcome, remark) => {
      const shown = Array.from({ length: pageOf(Math.max(0, total - 1)) }, (_, index) => ({
        id,
        filter,
        page: index + 1,
      }));
      const result = await enter({ id, shown, all, outcome, ...(remark === undefined ? {} : { remark }) });
      if ('error' in result) showRefusal(result.error);
      return !('error' in result);
    },
    [enter, filter, id, showRefusal, total]
  );

  return { forLines, forAll };
};
