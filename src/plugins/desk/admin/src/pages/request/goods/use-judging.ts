import { useCallback, useMemo, useState } from 'react';
import { needsRemark } from '../../../../../../../domain/response';
import type { Outcome } from '../../../../../../../domain/vocabulary';
import type { GoodsLine, LineOutcome, OutcomeEntry } from '../../../calls/goods';
import { useWords } from '../../../words/use-words';
import { focusLines } from './focus-lines';
import { useOutcomes } from './use-outcomes';
import type { Selection } from './use-selection';

/** As many lines get another outcome without being asked about. */
const mostUnasked = 100;

/** What is done with one line. */
export type Judging = {
  enter: (line: GoodsLine, outcome: Outcome | null) => void;
  /** @returns whether it was accepted */
  store: (entry: LineOutcome) => Promise<boolean>;
};

/** An outcome for many lines that waits to be confirmed. */
export type Pending = {
  which: 'all' | 'without_outcome' | 'chosen';
  outcome: Outcome | null;
  count: number;
  entry: OutcomeEntry;
};

type ManyJudged = {
  judging: Judging;
  enterForChosen: (outcome: Outcome | null) => void;
  pending: Pending | null;
  ask: (pending: Pending | null) => void;
  /** @returns whether it was accepted */
  confirm: (pending: Pending) => Promise<boolean>;
  /** What was entered last, for those who do not see it; `null` before anything was. */
  said: string | null;
};

/** Enters outcomes for a line, for the selection, or for many lines at once; these are asked about first. */
export const useJudging = (id: string, selection: Selection): ManyJudged => {
  const { t, labels } = useWords();
  const enterOutcomes = useOutcomes(id);
  const [pending, ask] = useState<Pending | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { isAll, ids, count, release } = selection;

  const say = useCallback(
    (lines: string, outcome: Outcome | null) =>
      setSaid(t('goods.said', { lines, outcome: outcome === null ? t('goods.noOutcome') : labels.outcomes[outcome] })),
    [labels, t]
  );
  const judging = useMemo<Judging>(
    () => ({
      enter: ({ documentId, line }, outcome) => {
        say(t('goods.line', { line }), outcome);
        void enterOutcomes({ items: [{ item: documentId, outcome }] });
      },
      store: (entry) => enterOutcomes({ items: [entry] }),
    }),
    [enterOutcomes, say, t]
  );
  /** What is next is for other lines: the selection goes at once, and comes back where it was refused. */
  const enterForSelection = useCallback(
    async (entry: OutcomeEntry, outcome: Outcome | null): Promise<boolean> => {
      const restore = release();
      focusLines();
      say(t('goods.chosen', { count }), outcome);
      const isAccepted = await enterOutcomes(entry);
      if (!isAccepted) restore();
      return isAccepted;
    },
    [count, enterOutcomes, release, say, t]
  );
  const enterForChosen = useCallback(
    (outcome: Outcome | null): void => {
      const entry: OutcomeEntry = isAll
        ? { all: true, outcome }
        : { items: [...ids].map((item) => ({ item, outcome })) };
      if (count > mostUnasked || needsRemark(outcome)) ask({ which: 'chosen', outcome, count, entry });
      else void enterForSelection(entry, outcome);
    },
    [count, enterForSelection, ids, isAll]
  );
  const confirm = async ({ which, entry, outcome }: Pending): Promise<boolean> => {
    if (which === 'chosen') return enterForSelection(entry, outcome);
    say(t(`goods.filter.${which}`), outcome);
    return enterOutcomes(entry);
  };
  return { judging, enterForChosen, pending, ask, confirm, said };
};
