import { Checkbox, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { CSSProperties, ReactNode } from 'react';
import { styled } from 'styled-components';
import type { Outcome } from '../../../../../../../domain/vocabulary';
import { type GoodsFilter, type GoodsLine, linesOnPage, useListDeskGoodsQuery } from '../../../calls/goods';
import { Badge } from '../../../parts/StateBadge';
import type { Tone } from '../../../parts/tones';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';
import { needsRemark } from './outcome-keys';

/** One height for all lines, in pixels, so that ten thousand need no measuring. */
export const rowHeight = 52;

/** The columns of the grid; the same for its head and its rows. */
export const gridColumns = '2.4rem 3rem 9.6rem minmax(12rem, 3fr) 7.6rem 4.8rem minmax(6.6rem, 2fr) minmax(17rem, 2fr)';

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
  id: string;
  filter: GoodsFilter;
  index: number;
  style: CSSProperties;
  isActive: boolean;
  chosen: ReadonlySet<string>;
  /** `null` where the reader may not judge the lines. */
  choose: ((line: GoodsLine, isChosen: boolean) => void) | null;
  activate: (index: number, line: GoodsLine) => void;
};

/** One line of the grid. Its hundred comes with it when it is not there yet. */
export const GoodsRow = ({ id, filter, index, style, isActive, chosen, choose, activate }: GoodsRowProps) => {
  const { t, labels } = useWords();
  const format = useFormat();
  const { data } = useListDeskGoodsQuery({ id, filter, page: Math.floor(index / linesOnPage) + 1 });
  const line = data?.data[index % linesOnPage];
  const isChosen = line !== undefined && chosen.has(line.documentId);
  return (
    <Row
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      id={`goods-row-${index}`}
      tabIndex={isActive ? 0 : -1}
      $isActive={isActive}
      $isChosen={isChosen}
      style={style}
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
            <Line>{`${format.number(line.quantity)} ${line.unit ?? ''}`}</Line>
          </Cell>
          <Cell>
            <Line>{line.originCountry ?? '–'}</Line>
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
};
