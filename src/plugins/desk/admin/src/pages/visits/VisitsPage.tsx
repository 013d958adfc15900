import arabic from '@fullcalendar/core/locales/ar-ma';
import english from '@fullcalendar/core/locales/en-gb';
import french from '@fullcalendar/core/locales/fr';
import type { EventDropArg } from '@fullcalendar/core';
import dayGrid from '@fullcalendar/daygrid';
import interaction from '@fullcalendar/interaction';
import FullCalendar from '@fullcalendar/react';
import timeGrid from '@fullcalendar/timegrid';
import { Box, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useTheme } from 'styled-components';
import type { VisitState } from '../../../../../../domain/vocabulary';
import { useGetDeskAccountQuery } from '../../calls/account';
import { type CalendarVisit, useListVisitsQuery } from '../../calls/visits';
import { OfficeChoice } from '../../parts/OfficeChoice';
import { Problem } from '../../parts/Problem';
import { Title } from '../../parts/Title';
import { type Tone, tones } from '../../parts/tones';
import { useAddress } from '../../parts/use-address';
import { useWords } from '../../words/use-words';
import { momentOfInstant } from '../request/actions/casablanca-moment';
import { prepareInput } from '../request/actions/kept-input';
import { CalendarFrame } from './CalendarFrame';
import { RescheduleDialog } from './RescheduleDialog';

// The calendar's English has no words for its buttons but the names in its code.
const buttonText = { prev: 'Previous', next: 'Next', today: 'Today', month: 'Month', week: 'Week' };
const locales = { fr: french, en: { ...english, buttonText }, ar: arabic };
const stateTones = { scheduled: 'violet', done: 'green', cancelled: 'neutral' } as const satisfies Record<
  VisitState,
  Tone
>;

/** Visits are shown as an hour. */
const lengthMs = 60 * 60 * 1000;

/** The visits of the office by month and week. Dragging one's own visit to another time asks for the reason. */
const VisitsPage = () => {
  const { t, language } = useWords();
  const { colorScheme } = useTheme();
  const { of, change } = useAddress();
  const navigate = useNavigate();
  const { data: account } = useGetDeskAccountQuery();
  const [period, setPeriod] = useState<{ from: string; to: string } | null>(null);
  const [moving, setMoving] = useState<EventDropArg | null>(null);
  const { data, error, refetch } = useListVisitsQuery(
    { from: period?.from ?? '', to: period?.to ?? '', office: of('office') },
    { skip: period === null, pollingInterval: 15_000 }
  );

  // The calendar reckons in a zone without summer time; it is given Casablanca's wall clock as it is.
  const wallTime = (at: string): Date => new Date(`${momentOfInstant(at)}Z`);
  const eventOf = ({ documentId, request, scheduledAt, state, agent, place }: CalendarVisit) => {
    const colours = tones[colorScheme][stateTones[state]];
    const start = wallTime(scheduledAt);
    return {
      id: documentId,
      title: [request.number, agent?.name, place].filter(Boolean).join(' · '),
      start,
      end: new Date(start.getTime() + lengthMs),
      editable: state === 'scheduled' && agent?.id === account?.data.id,
      backgroundColor: colours.background,
      borderColor: colours.text,
      textColor: colours.text,
      extendedProps: { request: request.documentId },
    };
  };

  const drop = (dropped: EventDropArg): void => {
    const { request } = dropped.event.extendedProps as { request: string };
    prepareInput(`${request}:reschedule_visit`, { scheduledAt: dropped.event.start?.toISOString().slice(0, 16) });
    setMoving(dropped);
  };

  return (
    <Page.Main>
      <Title>{t('menu.visits')}</Title>
      <Layouts.Header
        title={t('menu.visits')}
        subtitle={t('visits.subtitle')}
        primaryAction={<OfficeChoice office={of('office')} choose={(office) => change({ office })} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {error && <Problem error={error} retry={() => void refetch()} />}
          <Box background="neutral0" padding={4} hasRadius borderColor="neutral200">
            <CalendarFrame>
              <FullCalendar
                plugins={[dayGrid, timeGrid, interaction]}
                initialView={of('view') === 'week' ? 'timeGridWeek' : 'dayGridMonth'}
                buttonIcons={false}
                headerToolbar={{ start: 'prev,next today', center: 'title', end: 'dayGridMonth,timeGridWeek' }}
                locale={locales[language]}
                direction={language === 'ar' ? 'rtl' : 'ltr'}
                timeZone="UTC"
                now={() => new Date(`${momentOfInstant(new Date().toISOString())}Z`)}
                firstDay={1}
                allDaySlot={false}
                slotMinTime="07:00"
                slotMaxTime="20:00"
                height="auto"
                events={(data?.data ?? []).map(eventOf)}
                eventDrop={drop}
                eventDurationEditable={false}
                eventClick={({ event }) =>
                  navigate(
                    `/plugins/desk/requests/${String((event.extendedProps as { request: string }).request)}?tab=visits`
                  )
                }
                datesSet={({ startStr, endStr, view }) => {
                  setPeriod({ from: startStr.slice(0, 10), to: endStr.slice(0, 10) });
                  change({ view: view.type === 'timeGridWeek' ? 'week' : undefined });
                }}
              />
            </CalendarFrame>
          </Box>
        </Flex>
      </Layouts.Content>
      {moving && (
        <RescheduleDialog
          request={String((moving.event.extendedProps as { request: string }).request)}
          close={() => {
            moving.revert();
            setMoving(null);
          }}
        />
      )}
    </Page.Main>
  );
};

export default VisitsPage;
