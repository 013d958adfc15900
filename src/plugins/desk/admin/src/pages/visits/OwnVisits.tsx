import { Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import type { CalendarVisit } from '../../calls/visits';
import { TextLink } from '../../parts/TextLink';
import { useFormat } from '../../words/use-format';
import { useWords } from '../../words/use-words';
import { visitsOf } from './visits-of';

const columns = ['scheduledAt', 'request', 'place', 'actions'] as const;

type OwnVisitsProps = { visits: readonly CalendarVisit[]; reschedule: (visit: CalendarVisit) => void };

/** One's own visits that are still to come about, to be rescheduled without dragging. */
export const OwnVisits = ({ visits, reschedule }: OwnVisitsProps) => {
  const { t, labels } = useWords();
  const format = useFormat();
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3} aria-label={t('visits.own')}>
      <Typography variant="delta" tag="h2">
        {t('visits.own')}
      </Typography>
      {visits.length === 0 ? (
        <Typography textColor="neutral600">{t('visits.ownNone')}</Typography>
      ) : (
        <Table colCount={columns.length} rowCount={visits.length + 1}>
          <Thead>
            <Tr>
              {columns.map((column) => (
                <Th key={column}>
                  <Typography variant="sigma">{t(`visits.column.${column}`)}</Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {visits.map((visit) => (
              <Tr key={visit.documentId}>
                <Td>
                  <Typography>{format.instant(visit.scheduledAt)}</Typography>
                </Td>
                <Td>
                  <TextLink to={visitsOf(visit.request.documentId)}>{visit.request.number}</TextLink>
                </Td>
                <Td maxWidth="40rem">
                  <Typography ellipsis title={visit.place ?? undefined}>
                    {visit.place}
                  </Typography>
                </Td>
                <Td>
                  <Button
                    size="S"
                    variant="secondary"
                    startIcon={<Clock />}
                    aria-label={`${labels.transitions.reschedule_visit} · ${visit.request.number ?? ''}`}
                    onClick={() => reschedule(visit)}
                  >
                    {labels.transitions.reschedule_visit}
                  </Button>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </Flex>
  );
};
