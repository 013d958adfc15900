import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { QueueRow } from '../../calls/queue';
import { ServiceTimeBar } from '../../parts/ServiceTimeBar';
import { StateBadge } from '../../parts/StateBadge';
import { useFormat } from '../../words/use-format';
import { useWords } from '../../words/use-words';

/** The columns that one can show, in their order; the number is always there. */
export const columnNames = [
  'depositedAt',
  'declarant',
  'exporter',
  'subject',
  'route',
  'goods',
  'state',
  'office',
  'agent',
  'serviceTime',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** What fits on a small screen. */
export const usualColumns: readonly ColumnName[] = [
  'declarant',
  'subject',
  'route',
  'goods',
  'state',
  'agent',
  'serviceTime',
];

/** By what the list can be sorted at the head of a column. */
export const sortOf: Partial<Record<ColumnName | 'number', string>> = {
  number: 'number',
  depositedAt: 'depositedAt',
  serviceTime: 'dueAt',
};

const Text = ({ children }: { children: string }) => (
  <Typography textColor="neutral800" ellipsis title={children}>
    {children}
  </Typography>
);

/** One cell of the queue. */
export const QueueCell = ({ column, row }: { column: ColumnName; row: QueueRow }): ReactNode => {
  const { t, labels } = useWords();
  const format = useFormat();
  switch (column) {
    case 'depositedAt':
      return <Text>{format.dayOf(row.depositedAt)}</Text>;
    case 'declarant':
      return <Text>{row.declarant.name}</Text>;
    case 'exporter':
      return <Text>{row.exporterName ?? '–'}</Text>;
    case 'subject':
      return <Text>{row.subject === null ? '–' : labels.subjects[row.subject]}</Text>;
    case 'route':
      return <Text>{row.route ?? '–'}</Text>;
    case 'goods':
      return <Text>{format.number(row.goodsCount)}</Text>;
    case 'state':
      return <StateBadge state={row.state} response={row.response} />;
    case 'office':
      return <Text>{row.office?.code ?? '–'}</Text>;
    case 'agent':
      return <Text>{row.agent?.name ?? t('queue.noAgent')}</Text>;
    case 'serviceTime':
      return (
        <Flex>
          <ServiceTimeBar time={row.serviceTime} />
        </Flex>
      );
  }
};
