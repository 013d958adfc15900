import { Grid } from '@strapi/design-system';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Outcome } from '../../../../../../../domain/vocabulary';
import { type GoodsLine, type GoodsList, placeOf, useListDeskGoodsQuery } from '../../../calls/goods';
import type { DeskRequest } from '../../../calls/request';
import { GoodsGrid } from './GoodsGrid';
import { LinePanel } from './LinePanel';
import { type Beside, SidePanel } from './SidePanel';
import type { Judging } from './use-judging';
import type { Selection } from './use-selection';

type GoodsBoardProps = {
  request: DeskRequest;
  list: GoodsList;
  total: number;
  /** `null` where the reader may not judge the lines. */
  selection: Selection | null;
  judging: Judging | null;
  enterForChosen: (outcome: Outcome | null) => void;
};

/** The lines, and beside them everything about the one that is judged. */
export const GoodsBoard = ({ request, list, total, selection, judging, enterForChosen }: GoodsBoardProps) => {
  const [active, setActive] = useState(0);
  const [opened, setOpened] = useState<string | null>(null);
  const [toRemark, setToRemark] = useState<string | null>(null);
  const [beside, setBeside] = useState<Beside>('line');
  const { page, at } = placeOf(list, active);
  const { data } = useListDeskGoodsQuery({ ...list, page });
  const lines = data?.data ?? [];
  const line = lines.find(({ documentId }) => documentId === opened) ?? lines[at];
  // The list answers the key first; the panel follows when there is time for it.
  const followed = useDeferredValue(line);

  const activate = useCallback((index: number, { documentId }: GoodsLine): void => {
    setActive(index);
    setOpened(documentId);
  }, []);
  const atRemark = useCallback(() => setToRemark(null), []);

  const panel = useMemo(
    () =>
      followed && (
        <SidePanel request={request} beside={beside} put={setBeside}>
          <LinePanel
            key={followed.documentId}
            line={followed}
            isToRemark={toRemark === followed.documentId}
            atRemark={atRemark}
            judging={judging}
          />
        </SidePanel>
      ),
    [atRemark, beside, followed, judging, request, toRemark]
  );

  const enter = (outcome: Outcome | null): void => {
    if (selection && selection.count > 0) enterForChosen(outcome);
    else if (line) judging?.enter(line, outcome);
  };

  return (
    <Grid.Root gap={4}>
      <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch">
        <GoodsGrid
          list={list}
          total={total}
          active={Math.min(active, total - 1)}
          activate={activate}
          selection={selection}
          enter={enter}
          edit={() => {
            setBeside('line');
            setToRemark(line?.documentId ?? null);
          }}
        />
      </Grid.Item>
      <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
        {panel}
      </Grid.Item>
    </Grid.Root>
  );
};
