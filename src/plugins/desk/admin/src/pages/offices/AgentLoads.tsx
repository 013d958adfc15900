import { Button, EmptyStateLayout, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useListAgentsQuery } from '../../calls/queue';
import { useLive } from '../../parts/live';
import { Problem } from '../../parts/Problem';
import { Badge } from '../../parts/StateBadge';
import { TextLink } from '../../parts/TextLink';
import { useFormat } from '../../words/use-format';
import { useWords } from '../../words/use-words';
import { type LeavingAgent, ReassignAllDialog } from './ReassignAllDialog';

/** The agents of an office with what they have to do; the files of one who is away are given to another together. */
export const AgentLoads = ({ office, mayAssign }: { office: string; mayAssign: boolean }) => {
  const { t } = useWords();
  const format = useFormat();
  const { data, error, refetch } = useListAgentsQuery({ office }, useLive());
  const [leaving, setLeaving] = useState<LeavingAgent | null>(null);
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <Page.Loading />;
  if (data.data.length === 0) return <EmptyStateLayout content={t('offices.noAgents')} />;
  return (
    <>
      <Table colCount={4} rowCount={data.data.length + 1}>
        <Thead>
          <Tr>
            {(['agent', 'presence', 'openRequests', 'actions'] as const).map((column) => (
              <Th key={column}>
                <Typography variant="sigma">{t(`offices.column.${column}`)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {data.data.map(({ id, name, email, absent, openRequests }) => (
            <Tr key={id}>
              <Td>
                <Flex direction="column" alignItems="flex-start">
                  <Typography fontWeight="semiBold">{name}</Typography>
                  <Typography variant="pi" textColor="neutral600">
                    {email}
                  </Typography>
                </Flex>
              </Td>
              <Td>
                <Badge tone={absent ? 'amber' : 'green'}>{t(absent ? 'offices.absent' : 'offices.present')}</Badge>
              </Td>
              <Td>
                <TextLink to={`/plugins/desk/requests?tab=office&office=${office}&agent=${id}`}>
                  {format.number(openRequests)}
                </TextLink>
              </Td>
              <Td>
                {mayAssign && openRequests > 0 && (
                  <Button size="S" variant="secondary" onClick={() => setLeaving({ id, name })}>
                    {t('offices.reassignAll')}
                  </Button>
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {leaving && <ReassignAllDialog office={office} from={leaving} close={() => setLeaving(null)} />}
    </>
  );
};
