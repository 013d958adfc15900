import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { QueueRow } from '../../calls/queue';
import { DenseTable } from '../../parts/DenseTable';
import { TextLink } from '../../parts/TextLink';
import { useWords } from '../../words/use-words';
import { type ColumnName, QueueCell, sortOf } from './queue-columns';
import { SortButton, directionOf } from './SortButton';

type QueueTableProps = {
  rows: readonly QueueRow[];
  columns: readonly ColumnName[];
  sort: string | undefined;
  sortBy: (sort: string) => void;
  /** Requests that are selected; `null` where nothing can be done with several at once. */
  selected: ReadonlySet<string> | null;
  select: (ids: readonly string[], isSelected: boolean) => void;
};

/** The rows of the queue. */
export const QueueTable = ({ rows, columns, sort, sortBy, selected, select }: QueueTableProps) => {
  const { t } = useWords();
  const headId = useId();
  const ids = rows.map(({ documentId }) => documentId);
  const selectedHere = ids.filter((id) => selected?.has(id)).length;
  const head = (column: ColumnName | 'number') => {
    const field = sortOf[column];
    const label = t(`queue.column.${column}`);
    return (
      <th key={column} scope="col" aria-sort={directionOf(field, sort)} aria-labelledby={`${headId}-${column}`}>
        <Flex>
          <Typography id={`${headId}-${column}`} variant="sigma" textColor="neutral600">
            {label}
          </Typography>
          {field && <SortButton field={field} column={label} sort={sort} sortBy={sortBy} />}
        </Flex>
      </th>
    );
  };
  return (
    <DenseTable>
      <thead>
        <tr>
          {selected && (
            <td>
              <Checkbox
                aria-label={t('queue.selectAll')}
                checked={selectedHere > 0 && (selectedHere === ids.length || 'indeterminate')}
                onCheckedChange={(isSelected) => select(ids, isSelected === true)}
              />
            </td>
          )}
          {head('number')}
          {columns.map(head)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.documentId} data-selected={selected?.has(row.documentId) ?? false}>
            {selected && (
              <td>
                <Checkbox
                  aria-label={t('queue.select', { number: row.number ?? '' })}
                  checked={selected.has(row.documentId)}
                  onCheckedChange={(isSelected) => select([row.documentId], isSelected === true)}
                />
              </td>
            )}
            <td>
              <TextLink to={`/plugins/desk/requests/${row.documentId}`}>{row.number}</TextLink>
            </td>
            {columns.map((column) => (
              <td key={column}>
                <QueueCell column={column} row={row} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DenseTable>
  );
};
