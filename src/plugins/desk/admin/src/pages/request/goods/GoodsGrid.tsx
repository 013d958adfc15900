import { Typography, VisuallyHidden } from '@strapi/design-system';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef } from 'react';
import { styled } from 'styled-components';
import type { Outcome } from '../../../../../../../domain/vocabulary';
import type { GoodsFilter, GoodsLine } from '../../../calls/goods';
import { useWords } from '../../../words/use-words';
import { GoodsRow, gridColumns, rowHeight } from './GoodsRow';
import { outcomeOfKey } from './outcome-keys';

const Frame = styled.div`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  overflow-x: auto;
`;

const Wide = styled.div`
  min-inline-size: 71rem;
`;

const Head = styled.div`
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral200};
  display: grid;
  gap: 0.8rem;
  grid-template-columns: ${gridColumns};
  padding: 1.2rem;
`;

const Scroller = styled.div`
  overflow-y: auto;
  position: relative;
`;

const columns = ['select', 'line', 'hsCode', 'description', 'quantity', 'origin', 'suggestion', 'outcome'] as const;

type GoodsGridProps = {
  id: string;
  filter: GoodsFilter;
  total: number;
  active: number;
  activate: (index: number, line: GoodsLine) => void;
  chosen: ReadonlySet<string>;
  choose: ((line: GoodsLine, index: number, isChosen: boolean) => void) | null;
  /** Enters an outcome for the line that has the focus, or for the selection. */
  enter: ((outcome: Outcome | null) => void) | null;
  /** Goes on to the remark of the line. */
  edit: () => void;
};

/** The lines of goods: only those in sight are drawn, and the keyboard does everything. */
export const GoodsGrid = ({ id, filter, total, active, activate, chosen, choose, enter, edit }: GoodsGridProps) => {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const current = useRef<GoodsLine | null>(null);
  const isMoving = useRef(false);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });

  const goTo = (wanted: number): void => {
    const index = Math.max(0, Math.min(total - 1, wanted));
    const row = () => document.getElementById(`goods-row-${index}`);
    virtual.scrollToIndex(index);
    // At once where that can be: the next key is for the next line, however fast it comes.
    if (row()) {
      row()?.focus();
      return;
    }
    isMoving.current = true;
    requestAnimationFrame(() => {
      isMoving.current = false;
      row()?.focus();
    });
  };

  const movesFrom = (index: number): Readonly<Record<string, number>> => ({
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + 10,
    PageUp: index - 10,
    Home: 0,
    End: total - 1,
  });

  const press = (event: KeyboardEvent): void => {
    const focused = /^goods-row-(\d+)$/.exec((event.target as HTMLElement).id)?.[1];
    if (event.ctrlKey || event.metaKey || event.altKey || focused === undefined) return;
    const target = movesFrom(Number(focused))[event.key];
    const outcome = outcomeOfKey(event.key);
    if (target !== undefined) goTo(target);
    // A line that is not there yet cannot be judged, least of all the one before it in its place.
    else if (isMoving.current || Number(focused) !== active) return;
    else if (outcome !== undefined && enter) enter(outcome);
    else if (event.key === ' ' && choose && current.current) {
      choose(current.current, active, !chosen.has(current.current.documentId));
    } else if (event.key === 'Enter') edit();
    else return;
    event.preventDefault();
  };

  return (
    <Frame>
      <Wide
        role="grid"
        aria-label={t('goods.grid')}
        aria-rowcount={total + 1}
        aria-multiselectable={choose !== null}
        onKeyDown={press}
      >
        <Head role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <Typography key={column} role="columnheader" tag="div" variant="sigma" textColor="neutral600">
              {column === 'select' ? (
                <VisuallyHidden>{t('goods.column.select')}</VisuallyHidden>
              ) : (
                t(`goods.column.${column}`)
              )}
            </Typography>
          ))}
        </Head>
        <Scroller
          ref={scroller}
          style={{ blockSize: `min(60vh, ${total * rowHeight}px)` }}
          role="rowgroup"
          tabIndex={-1}
        >
          <div role="presentation" style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map(({ index, start }) => (
              <GoodsRow
                key={index}
                id={id}
                filter={filter}
                index={index}
                style={{ blockSize: rowHeight, transform: `translateY(${start}px)` }}
                isActive={index === active}
                chosen={chosen}
                choose={choose && ((line, isChosen) => choose(line, index, isChosen))}
                activate={(at, line) => {
                  current.current = line;
                  activate(at, line);
                }}
              />
            ))}
          </div>
        </Scroller>
      </Wide>
    </Frame>
  );
};
