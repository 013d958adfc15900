import { Checkbox, Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWords } from '../../../words/use-words';
import { gridColumns } from './GoodsRow';
import type { Selection } from './use-selection';

const Head = styled.div`
  align-items: center;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral200};
  display: grid;
  gap: 0.8rem;
  grid-template-columns: ${gridColumns};
  padding: 1.2rem;
`;

const columns = ['line', 'hsCode', 'description', 'quantity', 'origin', 'suggestion', 'outcome'] as const;

/** The names of the columns, and over the first one the choice of all lines. */
export const GoodsHead = ({ total, selection }: { total: number; selection: Selection | null }) => {
  const { t } = useWords();
  const count = selection?.count ?? 0;
  return (
    <Head role="row" aria-rowindex={1}>
      <div role="columnheader">
        {selection === null ? (
          <VisuallyHidden>{t('goods.column.select')}</VisuallyHidden>
        ) : (
          <Checkbox
            aria-label={t('goods.selectAll')}
            checked={count === total ? true : count > 0 ? 'indeterminate' : false}
            disabled={selection.isReading}
            onCheckedChange={(is) => (is === true ? selection.chooseAll() : selection.clear())}
          />
        )}
      </div>
      {columns.map((column) => (
        <Typography key={column} role="columnheader" tag="div" variant="sigma" textColor="neutral600">
          {t(`goods.column.${column}`)}
        </Typography>
      ))}
    </Head>
  );
};
