import {
  type Addressee,
  addresseesOf,
  eventOfTransition,
  informationDueAddressees,
  type NotificationEvent,
  notificationEvents,
} from '../../../../src/domain/notification/events';
import { transitionNames } from '../../../../src/domain/workflow';

/** The table of the specification, line by line: events, then those who are told. */
const table: readonly [string, string][] = [
  ['deposited', 'declarant office'],
  ['withdrawn', 'declarant office agent'],
  ['assigned', 'agent declarant'],
  ['reassigned', 'previous_agent agent'],
  ['transferred', 'office declarant'],
  ['taken processing_started', 'declarant'],
  ['complement_requested analyses_requested', 'declarant'],
  ['complement_supplied analyses_supplied', 'agent declarant'],
  ['information_request_withdrawn', 'declarant'],
  ['visit_scheduled visit_rescheduled visit_cancelled visit_reminder', 'declarant site_contact agent'],
  ['visit_closed', 'declarant'],
  ['closed', 'declarant'],
  ['attachment_infected', 'declarant agent'],
  ['certificate_revoked certificate_replaced certificate_ending', 'declarant'],
  ['late_digest', 'supervisor'],
];

const expected = new Map(table.flatMap(([events, who]) => events.split(' ').map((event) => [event, who.split(' ')])));
const sorted = (who: readonly Addressee[] | undefined): readonly string[] => [...(who ?? [])].sort();

test.each(notificationEvents.filter((event) => event !== 'information_due'))(
  '%s reaches those of the table',
  (event) => {
    expect(expected.has(event)).toBe(true);
    expect(sorted(addresseesOf[event])).toEqual([...expected.get(event)!].sort());
  }
);

test('a due date concerns the declarant, and the agent only once it has passed', () => {
  expect(informationDueAddressees('near')).toEqual(['declarant']);
  expect(informationDueAddressees('today')).toEqual(['declarant']);
  expect(sorted(informationDueAddressees('passed'))).toEqual(['agent', 'declarant']);
});

test('the table names events that exist, and no event is forgotten', () => {
  expect([...expected.keys(), 'information_due'].sort()).toEqual([...notificationEvents].sort());
});

test('nobody is told twice of one event', () => {
  for (const who of Object.values(addresseesOf)) expect(new Set(who).size).toBe(who.length);
});

test('each transition has an event of its own; the rest come from the clock and from certificates', () => {
  const fromTransitions = transitionNames.map((name) => eventOfTransition[name]);
  expect(new Set(fromTransitions).size).toBe(transitionNames.length);
  const others: NotificationEvent[] = [
    'information_due',
    'visit_reminder',
    'attachment_infected',
    'certificate_revoked',
    'certificate_replaced',
    'certificate_ending',
    'late_digest',
  ];
  expect([...fromTransitions, ...others].sort()).toEqual([...notificationEvents].sort());
});
