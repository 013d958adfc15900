import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useRef } from 'react';
import type { QueueAnswer, QueueRow } from '../../calls/queue';
import { Pages } from '../../parts/Pages';
import { Problem } from '../../parts/Problem';
import { useExistingPage } from '../../parts/use-existing-page';
import { useWords } from '../../words/use-words';
import { AssignBar } from './AssignBar';
import { QueueTable } from './QueueTable';
import type { ColumnName } from './queue-columns';
import type { QueueView, ViewChanges } from './queue-view';
import type { useSelection } from './use-selection';

type QueueRowsProps = {
  list: { currentData?: QueueAnswer | undefined; error?: unknown; isFetching: boolean; refetch: () => unknown };
  view: QueueView;
  columns: readonly ColumnName[];
  selection: ReturnType<typeof useSelection>;
  change: (changes: ViewChanges) => void;
};

const canAssign = ({ operations }: QueueRow): boolean => operations.includes('assign');

/** The rows of the chosen tab, with all that can become of them: loading, failed, none, or a page and the way to more. */
export const QueueRows = ({ list, view, columns, selection, change }: QueueRowsProps) => {
  const { t } = useWords();
  const panel = useRef<HTMLDivElement>(null);
  const { currentData, error, isFetching, refetch } = list;
  const { selected, select, clear } = selection;
  const rows = currentData?.data ?? [];
  const turnTo = (page: number): void => change({ page: String(page) });
  useExistingPage(currentData?.meta.pagination, turnTo);
  const toAssign = rows.filter((row) => selected.has(row.documentId) && canAssign(row));
  // The bar goes away with the selection; who works by keyboard goes on at the rows.
  const assigned = (): void => {
    clear();
    panel.current?.focus();
  };

  const content = () => {
    if (error) return <Problem error={error} retry={() => void refetch()} />;
    if (currentData === undefined) return <Page.Loading />;
    if (rows.length === 0) {
      const isNarrowed = Object.keys(view.filters).length > 0;
      return <EmptyStateLayout content={t(isNarrowed ? 'queue.emptyFiltered' : 'queue.empty')} />;
    }
    return (
      <>
        <QueueTable
          rows={rows}
          columns={columns}
          sort={view.sort}
          sortBy={(sort) => change({ sort })}
          selected={rows.some(canAssign) ? selected : null}
          select={select}
        />
        <Pages pagination={currentData.meta.pagination} turnTo={turnTo} />
      </>
    );
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {toAssign.length > 0 && <AssignBar rows={toAssign} done={assigned} />}
      <div
        ref={panel}
        id="queue-rows"
        role="tabpanel"
        tabIndex={-1}
        aria-labelledby={`queue-tab-${view.tab}`}
        aria-busy={isFetching}
      >
        {content()}
      </div>
    </Flex>
  );
};
