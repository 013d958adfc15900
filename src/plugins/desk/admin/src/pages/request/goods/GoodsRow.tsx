import { Checkbox, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { type ReactNode, memo, useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { Outcome } from '../../../../../../../domain/vocabulary';
import { needsRemark } from '../../../../../../../domain/response';
import { nameOf } from '../../../../../../../domain/reference/names';
import { type GoodsLine, type GoodsList, placeOf, useListDeskGoodsQuery } from '../../../calls/goods';
import { useLive } from '../../../parts/live';
import { Badge } from '../../../parts/StateBadge';
import type { Tone } from '../../../parts/tones';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';
import { quantityInWords } from './amounts';

/** One height for all lines, in pixels, so that ten thousand need no measuring. */
export const rowHeight = 52;

/** The columns of the grid; the same for its head and its rows. */
export const gridColumns =
  '2.4rem 4.4rem 9.6rem minmax(12rem, 3fr) 8.4rem minmax(7.2rem, 1fr) minmax(6.6rem, 2fr) minmax(17rem, 2fr)';

const outcomeTones = {
  not_subject: 'neutral',
  conforming: 'green',
  conforming_with_reservation: 'olive',
  non_conforming: 'red',
} as const satisfies Record<Outcome, Tone>;

const Row = styled.div<{ $isActive: boolean; $isChosen: boolean }>`
  align-items: center;
  background: ${({ theme, $isActive, $isChosen }) =>
    $isActive || $isChosen ? theme.colors.primary100 : theme.colors.neutral0};
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  cursor: default;
  display: grid;
  gap: 0.8rem;
  grid-template-columns: ${gridColumns};
  inline-size: 100%;
  block-size: ${rowHeight}px;
  inset-inline-start: 0;
  padding-inline: 1.2rem;
  position: absolute;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const Cell = ({ children }: { children: ReactNode }) => (
  <div role="gridcell" style={{ minInlineSize: 0, overflow: 'hidden' }}>
    {children}
  </div>
);

const Line = ({ children, isQuiet = false }: { children: string; isQuiet?: boolean }) => (
  <Typography
    tag="div"
    variant={isQuiet ? 'pi' : 'omega'}
    textColor={isQuiet ? 'neutral600' : 'neutral800'}
    ellipsis
    title={children}
  >
    {children}
  </Typography>
);

const OutcomeMark = ({ line }: { line: GoodsLine }) => {
  const { t, labels } = useWords();
  if (line.outcome === null) return <Line isQuiet>{t('goods.noOutcome')}</Line>;
  return (
    <>
      <Badge tone={outcomeTones[line.outcome]}>{labels.outcomes[line.outcome]}</Badge>
      {needsRemark(line.outcome) && line.remark === null && (
        <WarningCircle aria-label={t('goods.remarkMissing')} style={{ marginInlineStart: '0.6rem' }} fill="danger600" />
      )}
    </>
  );
};

type GoodsRowProps = {
  list: GoodsList;
  index: number;
  /** How far down the list it begins, in pixels. */
  start: number;
  isActive: boolean;
  chosen: ReadonlySet<string>;
  isAllChosen: boolean;
  /** `null` where the reader may not judge the lines. Who may not, looks on while another does. */
  choose: ((line: GoodsLine, isChosen: boolean) => void) | null;
  activate: (index: number, line: GoodsLine) => void;
};

/** One line of the grid. Its hundred comes with it when it is not there yet; it is drawn again when it changed itself. */
export const GoodsRow = memo(
  ({ list, index, start, isActive, chosen, isAllChosen, choose, activate }: GoodsRowProps) => {
    const { t, labels, language } = useWords();
    const format = useFormat();
    const live = useLive();
    const place = placeOf(list, index);
    const { line } = useListDeskGoodsQuery(
      { ...list, page: place.page },
      {
        ...(choose === null && list.filter === 'all' ? live : {}),
        selectFromResult: ({ currentData }) => ({ line: currentData?.data[place.at] }),
      }
    );
    const row = useRef<HTMLDivElement>(null);
    const isThere = line !== undefined;
    // A line that the keyboard reached before it was read is active once it is there.
    useEffect(() => {
      if (line && document.activeElement === row.current) activate(index, line);
    }, [isThere]);
    const isChosen = line !== undefined && (isAllChosen || chosen.has(line.documentId));
    return (
      <Row
        ref={row}
        role="row"
        aria-rowindex={index + 2}
        aria-selected={isChosen}
        id={`goods-row-${index}`}
        tabIndex={isActive ? 0 : -1}
        $isActive={isActive}
        $isChosen={isChosen}
        style={{ transform: `translateY(${start}px)` }}
        onFocus={() => line && activate(index, line)}
        onClick={() => line && activate(index, line)}
      >
        {line && (
          <>
            <Cell>
              {choose && (
                <Checkbox
                  aria-label={t('goods.select', { line: line.line })}
                  checked={isChosen}
                  tabIndex={-1}
                  onCheckedChange={(is) => choose(line, is === true)}
                />
              )}
            </Cell>
            <Cell>
              <Line>{String(line.line)}</Line>
            </Cell>
            <Cell>
              <Line>{line.hsCode ?? '–'}</Line>
            </Cell>
            <Cell>
              <Line>{line.description ?? '–'}</Line>
              <Line isQuiet>{[line.brand, line.model].filter(Boolean).join(' · ')}</Line>
            </Cell>
            <Cell>
              <Line>{quantityInWords(line, format.number, language) ?? '–'}</Line>
            </Cell>
            <Cell>
              <Line>{nameOf('country', line.originCountry, language) || '–'}</Line>
            </Cell>
            <Cell>
              <Line isQuiet>{labels.suggestionReasons[line.suggestion.reason]}</Line>
            </Cell>
            <Cell>
              <OutcomeMark line={line} />
            </Cell>
          </>
        )}
      </Row>
    );
  }
);
GoodsRow.displayName = 'GoodsRow';
