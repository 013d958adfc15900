import type { EventDropArg } from '@fullcalendar/core';
import arabic from '@fullcalendar/core/locales/ar-ma';
import english from '@fullcalendar/core/locales/en-gb';
import french from '@fullcalendar/core/locales/fr';
import dayGrid from '@fullcalendar/daygrid';
import interaction from '@fullcalendar/interaction';
import FullCalendar from '@fullcalendar/react';
import timeGrid from '@fullcalendar/timegrid';
import { useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { useTheme } from 'styled-components';
import { momentOf } from '../../../../../../domain/casablanca';
import type { VisitState } from '../../../../../../domain/vocabulary';
import type { CalendarVisit } from '../../calls/visits';
import { type Tone, tones } from '../../parts/tones';
import { useFormat } from '../../words/use-format';
import { useWords } from '../../words/use-words';
import { CalendarFrame } from './CalendarFrame';
import { shownHours } from './shown-hours';
import { VisitEntry } from './VisitEntry';
import { visitsOf } from './visits-of';

// The calendar's English has no words for its buttons but the names in its code.
const buttonText = { prev: 'Previous', next: 'Next', today: 'Today', month: 'Month', week: 'Week' };
const locales = { fr: french, en: { ...english, buttonText }, ar: arabic };
const stateTones = { scheduled: 'violet', done: 'green', cancelled: 'neutral' } as const satisfies Record<
  VisitState,
  Tone
>;

/** Visits are shown as an hour. */
const lengthMs = 60 * 60 * 1000;

/** What the calendar shows: a month or a week, and the first of its days. */
export type Shown = { view: 'month' | 'week'; date: string | undefined };
/** The days that are drawn; the last one is not included. */
export type Period = { from: string; to: string };

type VisitCalendarProps = {
  visits: readonly CalendarVisit[];
  /** Whether the reader may move the visit. */
  mayMove: (visit: CalendarVisit) => boolean;
  /** A visit was dragged to another time of Casablanca's wall clock, `2026-11-23T14:30`; `revert` puts it back. */
  move: (visit: CalendarVisit, moment: string, revert: () => void) => void;
  shown: Shown;
  show: (shown: Shown, period: Period) => void;
};

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

// The calendar reckons in a zone without summer time; it is given Casablanca's wall clock as it is.
const wallTime = (at: string): Date => new Date(`${momentOf(new Date(at))}Z`);

/** Visits by month and week. A click, or Enter, opens the file. */
export const VisitCalendar = ({ visits, mayMove, move, shown, show }: VisitCalendarProps) => {
  const { language, labels } = useWords();
  const calendar = useRef<FullCalendar>(null);
  const format = useFormat();
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const { colorScheme } = useTheme();
  const navigate = useNavigate();
  const { buttonText: words } = locales[language];
  const hours = shownHours(visits.map(({ scheduledAt }) => momentOf(new Date(scheduledAt))));
  const visitOf = (id: string): CalendarVisit | undefined => visits.find(({ documentId }) => documentId === id);

  const eventOf = (visit: CalendarVisit) => {
    const colours = tones[colorScheme][stateTones[visit.state]];
    const start = wallTime(visit.scheduledAt);
    return {
      id: visit.documentId,
      // What has its time still to come is the rule; the others say what became of them.
      title: [
        visit.state === 'scheduled' ? null : labels.visitStates[visit.state],
        visit.request.number,
        visit.agent?.name,
        visit.place,
      ]
        .filter(Boolean)
        .join(' · '),
      start,
      end: new Date(start.getTime() + lengthMs),
      editable: mayMove(visit),
      backgroundColor: colours.background,
      borderColor: colours.text,
      textColor: colours.text,
    };
  };

  const drop = ({ event, revert }: EventDropArg): void => {
    const visit = visitOf(event.id);
    if (visit && event.start) move(visit, event.start.toISOString().slice(0, 16), revert);
  };

  return (
    <CalendarFrame>
      <FullCalendar
        ref={calendar}
        plugins={[dayGrid, timeGrid, interaction]}
        initialView={shown.view === 'week' ? 'timeGridWeek' : 'dayGridMonth'}
        {...(shown.date !== undefined && { initialDate: shown.date })}
        // The calendar's own have icons without a name where it is written from right to left.
        customButtons={{
          back: { text: words?.prev ?? '', click: () => calendar.current?.getApi().prev() },
          on: { text: words?.next ?? '', click: () => calendar.current?.getApi().next() },
        }}
        buttonIcons={false}
        headerToolbar={{ start: 'back,on today', center: 'title', end: 'dayGridMonth,timeGridWeek' }}
        locale={locales[language]}
        direction={language === 'ar' ? 'rtl' : 'ltr'}
        timeZone="UTC"
        now={() => wallTime(new Date().toISOString())}
        eventTimeFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        firstDay={1}
        // Day before month in every language.
        dayHeaderContent={({ date, text, view }) =>
          view.type === 'timeGridWeek' ? `${weekday.format(date)} ${format.day(dayOf(date)).slice(0, 5)}` : text
        }
        allDaySlot={false}
        slotMinTime={hours.from}
        slotMaxTime={hours.to}
        height="auto"
        dayMaxEvents={5}
        events={visits.map(eventOf)}
        eventDisplay="block"
        eventContent={({ timeText, event }) => <VisitEntry time={timeText} title={event.title} />}
        eventDrop={drop}
        eventDurationEditable={false}
        eventClick={({ event }) => {
          const visit = visitOf(event.id);
          if (visit) navigate(visitsOf(visit.request.documentId));
        }}
        datesSet={({ start, end, view }) =>
          show(
            { view: view.type === 'timeGridWeek' ? 'week' : 'month', date: dayOf(view.currentStart) },
            { from: dayOf(start), to: dayOf(end) }
          )
        }
      />
    </CalendarFrame>
  );
};
