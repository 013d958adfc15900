import { Checkbox, IconButton, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import type { QueueRow } from '../../calls/queue';
import { TextLink } from '../../parts/TextLink';
import { useWords } from '../../words/use-words';
import { type ColumnName, QueueCell, sortOf } from './queue-columns';

type Selection = { chosen: ReadonlySet<string>; choose: (ids: readonly string[], isChosen: boolean) => void };

type QueueTableProps = {
  rows: readonly QueueRow[];
  columns: readonly ColumnName[];
  sort: string | undefined;
  sortBy: (sort: string | undefined) => void;
  /** `null` where nothing can be done with several requests at once. */
  selection: Selection | null;
};

const SortButton = ({
  field,
  sort,
  sortBy,
  label,
}: {
  field: string;
  sort: string | undefined;
  sortBy: QueueTableProps['sortBy'];
  label: string;
}) => {
  const isDescending = sort === `${field}:desc`;
  return (
    <IconButton
      label={label}
      variant="ghost"
      size="XS"
      withTooltip={false}
      onClick={() => sortBy(isDescending ? `${field}:asc` : `${field}:desc`)}
    >
      {isDescending ? <CaretDown /> : <CaretUp />}
    </IconButton>
  );
};

/** The rows of the queue. */
export const QueueTable = ({ rows, columns, sort, sortBy, selection }: QueueTableProps) => {
  const { t } = useWords();
  const ids = rows.map(({ documentId }) => documentId);
  const chosenHere = selection === null ? 0 : ids.filter((id) => selection.chosen.has(id)).length;
  const head = (column: ColumnName | 'number') => {
    const field = sortOf[column];
    const label = t(`queue.column.${column}`);
    return (
      <Th
        key={column}
        aria-sort={
          field !== undefined && sort?.startsWith(`${field}:`)
            ? sort.endsWith('desc')
              ? 'descending'
              : 'ascending'
            : undefined
        }
        action={field && <SortButton field={field} sort={sort} sortBy={sortBy} label={label} />}
      >
        <Typography variant="sigma">{label}</Typography>
      </Th>
    );
  };
  return (
    <Table colCount={columns.length + (selection ? 2 : 1)} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {selection && (
            <Th>
              <Checkbox
                aria-label={t('queue.selectAll')}
                checked={chosenHere === 0 ? false : chosenHere === ids.length ? true : 'indeterminate'}
                onCheckedChange={(isChosen) => selection.choose(ids, isChosen === true)}
              />
            </Th>
          )}
          {head('number')}
          {columns.map(head)}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={row.documentId}>
            {selection && (
              <Td>
                <Checkbox
                  aria-label={t('queue.select', { number: row.number ?? '' })}
                  checked={selection.chosen.has(row.documentId)}
                  onCheckedChange={(isChosen) => selection.choose([row.documentId], isChosen === true)}
                />
              </Td>
            )}
            <Td>
              <TextLink to={`/plugins/desk/requests/${row.documentId}`}>{row.number}</TextLink>
            </Td>
            {columns.map((column) => (
              <Td key={column} maxWidth="22rem">
                <QueueCell column={column} row={row} />
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
