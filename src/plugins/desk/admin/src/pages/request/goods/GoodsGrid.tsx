import { type Range, defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useRef } from 'react';
import { styled } from 'styled-components';
import type { Outcome } from '../../../../../../../domain/vocabulary';
import type { GoodsLine, GoodsList } from '../../../calls/goods';
import { useWords } from '../../../words/use-words';
import { GoodsHead } from './GoodsHead';
import { GoodsRow, rowHeight } from './GoodsRow';
import { outcomeOfKey } from './outcome-keys';
import type { Selection } from './use-selection';

const Frame = styled.div`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  overflow-x: auto;
`;

const Wide = styled.div`
  min-inline-size: 76rem;
`;

const Scroller = styled.div`
  overflow-y: auto;
  position: relative;
`;

/** A line that is not drawn when the keyboard goes there is waited for, as many frames at most. */
const patience = 20;

type GoodsGridProps = {
  list: GoodsList;
  total: number;
  active: number;
  activate: (index: number, line: GoodsLine) => void;
  /** `null` where the reader may not judge the lines. */
  selection: Selection | null;
  /** Enters an outcome for the line that has the focus, or for the selection. */
  enter: (outcome: Outcome | null) => void;
  /** Goes on to the remark of the line. */
  edit: () => void;
};

/** The lines of goods: only those in sight are drawn, and the keyboard does everything. */
export const GoodsGrid = ({ list, total, active, activate, selection, enter, edit }: GoodsGridProps) => {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const current = useRef<GoodsLine | null>(null);
  /** The line on which the keyboard is about to be. */
  const wanted = useRef<number | null>(null);
  const isExtending = useRef(false);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The line that the keyboard comes back to is there however far one has scrolled.
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([...defaultRangeExtractor(range), active])].sort((one, other) => one - other),
      [active]
    ),
  });
  const choose = selection?.choose ?? null;

  const arrive = useCallback(
    (index: number, line: GoodsLine): void => {
      current.current = line;
      if (isExtending.current) choose?.(line, true);
      isExtending.current = false;
      activate(index, line);
    },
    [activate, choose]
  );

  const focus = (index: number, frames: number): void => {
    if (wanted.current !== index) return;
    const row = document.getElementById(`goods-row-${index}`);
    if (row === null && frames > 0) {
      requestAnimationFrame(() => focus(index, frames - 1));
      return;
    }
    wanted.current = null;
    row?.focus();
  };

  const goTo = (target: number): void => {
    const index = Math.max(0, Math.min(total - 1, target));
    virtual.scrollToIndex(index);
    wanted.current = index;
    // At once where that can be: the next key is for the next line, however fast it comes.
    focus(index, patience);
  };

  const movesFrom = (index: number): Readonly<Record<string, number>> => ({
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + 10,
    PageUp: index - 10,
    Home: 0,
    End: total - 1,
  });

  /** What a key does on the line that has the focus. */
  const judge = (event: KeyboardEvent): boolean => {
    const outcome = outcomeOfKey(event.key);
    if (event.key === 'Enter') edit();
    else if (outcome !== undefined && selection) enter(outcome);
    else if (event.key === ' ' && selection && current.current) {
      selection.choose(current.current, !selection.isAll && !selection.ids.has(current.current.documentId));
    } else return false;
    return true;
  };

  const press = (event: KeyboardEvent): void => {
    const focused = /^goods-row-(\d+)$/.exec((event.target as HTMLElement).id)?.[1];
    if (event.altKey || focused === undefined) return;
    const target = movesFrom(wanted.current ?? Number(focused))[event.key];
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'a' || selection === null) return;
      selection.chooseAll();
    } else if (target !== undefined) {
      const isStep = event.key === 'ArrowDown' || event.key === 'ArrowUp';
      if (event.shiftKey && isStep && selection && current.current) {
        selection.choose(current.current, true);
        isExtending.current = true;
      }
      goTo(target);
    }
    // A line that is not there yet cannot be judged, least of all the one before it in its place.
    else if (wanted.current !== null || Number(focused) !== active || !judge(event)) return;
    event.preventDefault();
  };

  return (
    <Frame>
      <Wide
        role="grid"
        aria-label={t('goods.grid')}
        aria-rowcount={total + 1}
        aria-multiselectable={selection !== null}
        onKeyDown={press}
      >
        <GoodsHead total={total} selection={selection} />
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
                list={list}
                index={index}
                start={start}
                isActive={index === active}
                chosen={selection?.ids ?? nothingChosen}
                isAllChosen={selection !== null && selection.isAll}
                choose={choose}
                activate={arrive}
              />
            ))}
          </div>
        </Scroller>
      </Wide>
    </Frame>
  );
};

const nothingChosen: ReadonlySet<string> = new Set();
