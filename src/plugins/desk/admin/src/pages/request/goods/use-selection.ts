import { useCallback, useMemo, useState } from 'react';
import { type GoodsLine, type GoodsList, placeOf, useLazyListDeskGoodsQuery } from '../../../calls/goods';
import { useShowRefusal } from '../../../parts/use-refusal';

export type Selection = {
  /** Whether it is every line of the request, without naming them; else the lines are named one by one. */
  isAll: boolean;
  ids: ReadonlySet<string>;
  count: number;
  choose: (line: GoodsLine, isChosen: boolean) => void;
  /** Chooses every line of the list, also those that were not read yet. */
  chooseAll: () => void;
  clear: () => void;
  /** Clears, and gives back what chooses the same lines again unless others were chosen since. */
  release: () => () => void;
  isReading: boolean;
};

type Chosen = { isAll: boolean; ids: ReadonlySet<string> };

const none: Chosen = { isAll: false, ids: new Set() };

/** The lines for which one outcome is entered together. */
export const useSelection = (list: GoodsList, total: number): Selection => {
  const [chosen, setChosen] = useState(none);
  const [isReading, setIsReading] = useState(false);
  const [readPage] = useLazyListDeskGoodsQuery();
  const showRefusal = useShowRefusal();
  const { isAll, ids } = chosen;

  /** Names the lines one by one, but for the one that is left out. */
  const nameAll = useCallback(
    async (but?: string): Promise<void> => {
      setIsReading(true);
      try {
        const named = new Set<string>();
        for (let page = 1; page <= placeOf(list, total - 1).page; page += 1) {
          const { data } = await readPage({ ...list, page }, true).unwrap();
          for (const { documentId } of data) if (documentId !== but) named.add(documentId);
        }
        setChosen({ isAll: false, ids: named });
      } catch (error) {
        showRefusal(error);
      } finally {
        setIsReading(false);
      }
    },
    [list, readPage, showRefusal, total]
  );

  const choose = useCallback<Selection['choose']>(
    ({ documentId }, isChosen) => {
      if (isAll) {
        if (!isChosen) void nameAll(documentId);
        return;
      }
      setChosen((before) => {
        const next = new Set(before.ids);
        if (isChosen) next.add(documentId);
        else next.delete(documentId);
        return { isAll: false, ids: next };
      });
    },
    [isAll, nameAll]
  );
  const clear = useCallback(() => setChosen(none), []);
  const release = useCallback(() => {
    setChosen(none);
    return () => setChosen((since) => (since === none ? chosen : since));
  }, [chosen]);
  const chooseAll = useCallback(() => {
    if (list.filter === 'all') setChosen({ isAll: true, ids: none.ids });
    else void nameAll();
  }, [list, nameAll]);

  return useMemo(
    () => ({ isAll, ids, count: isAll ? total : ids.size, choose, chooseAll, clear, release, isReading }),
    [choose, chooseAll, clear, ids, isAll, isReading, release, total]
  );
};
