import { Box, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useGetDeskAccountQuery } from '../../calls/account';
import { type CalendarVisit, useListVisitsQuery } from '../../calls/visits';
import { usePrepareInput } from '../../parts/kept-input';
import { useLive } from '../../parts/live';
import { OfficeChoice } from '../../parts/OfficeChoice';
import { Problem } from '../../parts/Problem';
import { Title } from '../../parts/Title';
import { useAddress } from '../../parts/use-address';
import { useWords } from '../../words/use-words';
import { OwnVisits } from './OwnVisits';
import { RescheduleDialog } from './RescheduleDialog';
import { type Period, VisitCalendar } from './VisitCalendar';

/** A visit that gets another date, once a reason is given; `giveUp` puts one that was dragged back in the calendar. */
type Moving = { request: string; giveUp: () => void };

const nothing = (): void => undefined;

/** The day in the address, if it is one. */
const dayIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;

/** The visits of the office by month and week. One's own can be moved, by dragging or from the list; that asks for the reason. */
const VisitsPage = () => {
  const { t } = useWords();
  const { of, change } = useAddress();
  const prepareInput = usePrepareInput();
  const { data: account } = useGetDeskAccountQuery();
  const [period, setPeriod] = useState<Period | null>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  const { data, error, refetch } = useListVisitsQuery(
    { from: period?.from ?? '', to: period?.to ?? '', office: of('office') },
    { ...useLive(), skip: period === null }
  );
  const visits = data?.data ?? [];
  const mayMove = ({ state, agent }: CalendarVisit): boolean => state === 'scheduled' && agent?.id === account?.data.id;
  const own = visits.filter(mayMove).sort((one, other) => one.scheduledAt.localeCompare(other.scheduledAt));

  return (
    <Page.Main>
      <Title>{t('menu.visits')}</Title>
      <Layouts.Header
        title={t('menu.visits')}
        subtitle={t('visits.subtitle')}
        primaryAction={<OfficeChoice office={of('office')} choose={(office) => change({ office })} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {error && <Problem error={error} retry={() => void refetch()} />}
          <Box background="neutral0" padding={4} hasRadius borderColor="neutral200">
            <VisitCalendar
              visits={visits}
              mayMove={mayMove}
              move={({ request }, scheduledAt, revert) => {
                const form = `${request.documentId}:reschedule_visit`;
                prepareInput(form, { scheduledAt });
                setMoving({
                  request: request.documentId,
                  giveUp: () => {
                    revert();
                    prepareInput(form, { scheduledAt: undefined });
                  },
                });
              }}
              shown={{ view: of('view') === 'week' ? 'week' : 'month', date: dayIn(of('date')) }}
              show={({ view, date }, days) => {
                setPeriod(days);
                change({ view: view === 'week' ? view : undefined, date });
              }}
            />
          </Box>
          {account?.data.permissions.includes('requests.treat') && (
            <OwnVisits
              visits={own}
              reschedule={({ request }) => setMoving({ request: request.documentId, giveUp: nothing })}
            />
          )}
        </Flex>
      </Layouts.Content>
      {moving && (
        <RescheduleDialog
          request={moving.request}
          close={() => {
            moving.giveUp();
            setMoving(null);
          }}
        />
      )}
    </Page.Main>
  );
};

export default VisitsPage;
