import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
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

/** The columns that are shown unless one chooses others. */
export const usualColumns: readonly ColumnName[] = [
  'declarant',
  'subject',
  'route',
  'goods',
  'state',
  'agent',
  'serviceTime',
];

/** What of them fits beside each other on a small screen. */
export const usualColumnsOfSmallScreens: readonly ColumnName[] = usualColumns.filter(
  (column) => column !== 'route' && column !== 'goods'
);

/** By what the list can be sorted at the head of a column. */
export const sortOf: Partial<Record<ColumnName | 'number', string>> = {
  number: 'number',
  depositedAt: 'depositedAt',
  serviceTime: 'dueAt',
};

/** A name is written in two lines before it is cut; all of it is said when it is pointed at. */
const TwoLines = styled(Typography)`
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  display: -webkit-box;
  overflow: hidden;
  overflow-wrap: anywhere;
`;

const Name = ({ children }: { children: string }) => (
  <TwoLines textColor="neutral800" title={children}>
    {children}
  </TwoLines>
);

const Short = styled(Typography).attrs({ textColor: 'neutral800' })`
  text-decoration: none;
  white-space: nowrap;
`;

/** One cell of the queue. */
export const QueueCell = ({ column, row }: { column: ColumnName; row: QueueRow }): ReactNode => {
  const { t, labels } = useWords();
  const format = useFormat();
  switch (column) {
    case 'depositedAt':
      return <Short>{format.dayOf(row.depositedAt)}</Short>;
    case 'declarant':
      return <Name>{row.declarant.name}</Name>;
    case 'exporter':
      return <Name>{row.exporterName ?? '–'}</Name>;
    case 'subject':
      // The document asked for goes by the short name of the document itself.
      return row.subject === null ? (
        '–'
      ) : (
        <Short tag="abbr" title={labels.subjects[row.subject]}>
          {labels.certificateKinds[row.subject]}
        </Short>
      );
    case 'route':
      return <Short>{row.route ?? '–'}</Short>;
    case 'goods':
      return <Short>{format.number(row.goodsCount)}</Short>;
    case 'state':
      return <StateBadge state={row.state} response={row.response} />;
    case 'office':
      return <Short>{row.office?.code ?? '–'}</Short>;
    case 'agent':
      return <Name>{row.agent?.name ?? t('queue.noAgent')}</Name>;
    case 'serviceTime':
      return (
        <Flex>
          <ServiceTimeBar time={row.serviceTime} />
        </Flex>
      );
  }
};
