import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { transitionNames } from '../../../../../../../domain/workflow';
import { type DeskRequest, useListDeskHistoryQuery } from '../../../calls/request';
import { Pages } from '../../../parts/Pages';
import { Problem } from '../../../parts/Problem';
import { StateBadge } from '../../../parts/StateBadge';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';

/** Everything that happened to the request, the oldest first. */
export const HistoryTab = ({ request }: { request: DeskRequest }) => {
  const { t, labels } = useWords();
  const format = useFormat();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useListDeskHistoryQuery({ id: request.documentId, page });
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <Page.Loading />;
  const nameOf = (action: string): string => {
    const transition = transitionNames.find((name) => name === action);
    return transition === undefined ? action : labels.transitions[transition];
  };
  return (
    <>
      <Table colCount={4} rowCount={data.data.length + 1}>
        <Thead>
          <Tr>
            {(['at', 'who', 'what', 'state'] as const).map((column) => (
              <Th key={column}>
                <Typography variant="sigma">{t(`history.${column}`)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {data.data.map(({ seq, at, actor, action, from, to }) => (
            <Tr key={seq}>
              <Td>
                <Typography>{format.instant(at)}</Typography>
              </Td>
              <Td>
                <Typography>{actor.name}</Typography>
              </Td>
              <Td>
                <Typography>{nameOf(action)}</Typography>
              </Td>
              <Td>{to !== null && from !== to && <StateBadge state={to} response={null} />}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {data.meta.pagination.pageCount > 1 && <Pages pagination={data.meta.pagination} turnTo={setPage} />}
    </>
  );
};
