import { EmptyStateLayout, Flex, VisuallyHidden } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import { outcomes } from '../../../../../../../domain/vocabulary';
import { type GoodsFilter, type GoodsList, useListDeskGoodsQuery } from '../../../calls/goods';
import type { DeskRequest } from '../../../calls/request';
import { Problem } from '../../../parts/Problem';
import { useAddress } from '../../../parts/use-address';
import { useWords } from '../../../words/use-words';
import { ConfirmOutcome } from './ConfirmOutcome';
import { GoodsBar } from './GoodsBar';
import { GoodsBoard } from './GoodsBoard';
import { OutcomeBar } from './OutcomeBar';
import { focusLines } from './focus-lines';
import { useJudging } from './use-judging';
import { useSelection } from './use-selection';

const filters: readonly GoodsFilter[] = ['all', 'without_outcome', ...outcomes];

/** Grows with each list that is asked for, so that none is taken for another. */
let choices = 0;
const nextChoice = (): number => (choices += 1);

/** The lines of goods with their outcomes: which are shown, and what is done with many of them together. */
export const GoodsTab = ({ request }: { request: DeskRequest }) => {
  const { t, labels } = useWords();
  const { of, change } = useAddress();
  const id = request.documentId;
  const filter = filters.find((known) => known === of('filter')) ?? 'all';
  const [choice, setChoice] = useState(nextChoice);
  // Of all lines there is but one list.
  const list = useMemo<GoodsList>(() => ({ id, filter, choice: filter === 'all' ? 0 : choice }), [choice, filter, id]);
  const { currentData, error, refetch } = useListDeskGoodsQuery({ ...list, page: 1 });
  const total = currentData?.meta.pagination.total ?? 0;
  const selection = useSelection(list, total);
  const { judging, enterForChosen, pending, ask, confirm, said } = useJudging(id, selection);
  const mayJudge = request.operations.includes('close');

  const { responseIfClosed } = request;
  const response = responseIfClosed && t('action.close.response', { response: labels.responses[responseIfClosed] });
  if (!currentData && error) return <Problem error={error} retry={() => void refetch()} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <GoodsBar
        request={request}
        filter={filter}
        filters={filters}
        choose={(wanted) => {
          setChoice(nextChoice());
          change({ filter: wanted === 'all' ? undefined : wanted });
          selection.clear();
        }}
      >
        {mayJudge && (
          <OutcomeBar
            chosenCount={selection.count}
            forChosen={enterForChosen}
            forAll={(which, outcome) =>
              ask({ which, outcome, count: total, entry: { all: which === 'all' ? true : which, outcome } })
            }
            clear={() => {
              selection.clear();
              focusLines();
            }}
          />
        )}
      </GoodsBar>
      <VisuallyHidden role="status">{said !== null && [said, response].filter(Boolean).join('. ')}</VisuallyHidden>
      {!currentData ? (
        <Page.Loading />
      ) : total === 0 ? (
        <EmptyStateLayout content={t('goods.none')} />
      ) : (
        <GoodsBoard
          key={`${filter} ${list.choice}`}
          request={request}
          list={list}
          total={total}
          selection={mayJudge ? selection : null}
          judging={mayJudge ? judging : null}
          enterForChosen={enterForChosen}
        />
      )}
      {pending && <ConfirmOutcome pending={pending} confirm={confirm} close={() => ask(null)} />}
    </Flex>
  );
};
