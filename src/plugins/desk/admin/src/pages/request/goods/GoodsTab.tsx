import { EmptyStateLayout, Flex, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { ConfirmDialog, Page } from '@strapi/strapi/admin';
import { Dialog } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { type Outcome, outcomes } from '../../../../../../../domain/vocabulary';
import { type GoodsFilter, type GoodsLine, useListDeskGoodsQuery } from '../../../calls/goods';
import type { DeskRequest } from '../../../calls/request';
import { Problem } from '../../../parts/Problem';
import { useWords } from '../../../words/use-words';
import { GoodsGrid } from './GoodsGrid';
import { SidePanel } from './SidePanel';
import { LinePanel } from './LinePanel';
import { OutcomeBar } from './OutcomeBar';
import { useOutcomes } from './use-outcomes';

const filters: readonly GoodsFilter[] = ['all', 'without_outcome', ...outcomes];

/** The lines of goods with their outcomes, and beside them the line that is judged. */
export const GoodsTab = ({ request }: { request: DeskRequest }) => {
  const { t, labels } = useWords();
  const id = request.documentId;
  const [filter, setFilter] = useState<GoodsFilter>('all');
  const [active, setActive] = useState(0);
  const [opened, setOpened] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const [pending, setPending] = useState<{ which: true | 'without_outcome'; outcome: Outcome } | null>(null);
  const remarkField = useRef<HTMLTextAreaElement>(null);
  const activePage = useListDeskGoodsQuery({ id, filter, page: Math.floor(active / 100) + 1 });
  const total = activePage.data?.meta.pagination.total ?? 0;
  const { forLines, forAll } = useOutcomes(id, filter, total);
  const mayJudge = request.operations.includes('close');

  if (activePage.error) return <Problem error={activePage.error} retry={() => void activePage.refetch()} />;
  if (!activePage.data) return <Page.Loading />;

  const line =
    activePage.data.data.find(({ documentId }) => documentId === opened) ?? activePage.data.data[active % 100];
  const enter = (outcome: Outcome | null): void => {
    const items = chosen.size > 0 ? [...chosen] : line ? [[line.documentId, active] as const] : [];
    void forLines(
      items.map(([item]) => ({ item, outcome })),
      items.map(([, index]) => index)
    );
  };
  const choose = ({ documentId }: GoodsLine, index: number, isChosen: boolean): void =>
    setChosen((before) => {
      const next = new Map(before);
      if (isChosen) next.set(documentId, index);
      else next.delete(documentId);
      return next;
    });

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <SingleSelect
          aria-label={t('goods.filter')}
          size="S"
          value={filter}
          onChange={(wanted) => {
            setFilter(filters.find((known) => known === wanted) ?? 'all');
            setChosen(new Map());
            setActive(0);
          }}
        >
          {filters.map((name) => (
            <SingleSelectOption key={name} value={name}>
              {name === 'all' || name === 'without_outcome' ? t(`goods.filter.${name}`) : labels.outcomes[name]}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        {mayJudge && (
          <OutcomeBar
            chosenCount={chosen.size}
            forChosen={enter}
            forAll={(which, outcome) => setPending({ which, outcome })}
            clear={() => setChosen(new Map())}
          />
        )}
      </Flex>
      {total === 0 ? (
        <EmptyStateLayout content={t('goods.none')} />
      ) : (
        <Grid.Root gap={4}>
          <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch">
            <GoodsGrid
              id={id}
              filter={filter}
              total={total}
              active={active}
              activate={(index, { documentId }) => {
                setActive(index);
                setOpened(documentId);
              }}
              chosen={new Set(chosen.keys())}
              choose={mayJudge ? choose : null}
              enter={mayJudge ? enter : null}
              edit={() => remarkField.current?.focus()}
            />
          </Grid.Item>
          <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
            {line && (
              <SidePanel request={request}>
                <LinePanel
                  key={line.documentId}
                  line={line}
                  remarkField={remarkField}
                  save={mayJudge ? (entry) => forLines([entry], [active]) : null}
                />
              </SidePanel>
            )}
          </Grid.Item>
        </Grid.Root>
      )}
      <Dialog.Root open={pending !== null} onOpenChange={(isOpen: boolean) => !isOpen && setPending(null)}>
        <ConfirmDialog
          onConfirm={() => {
            if (pending) void forAll(pending.which, pending.outcome);
            setPending(null);
          }}
        >
          {pending &&
            t(pending.which === true ? 'goods.confirmAll' : 'goods.confirmRest', {
              outcome: labels.outcomes[pending.outcome],
            })}
        </ConfirmDialog>
      </Dialog.Root>
    </Flex>
  );
};
