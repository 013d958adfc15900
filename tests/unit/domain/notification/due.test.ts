import fc from 'fast-check';
import { addDays, dayOf, daysBetween, startOfDay, weekdayOf } from '../../../../src/domain/casablanca';
import {
  certificateReminderDue,
  informationDueStage,
  informationDueStages,
  isDigestTime,
  stageInWords,
  visitReminderDue,
} from '../../../../src/domain/notification/due';
import { languages } from '../../../../src/domain/vocabulary';

const anyDay = fc.integer({ min: 0, max: 6000 }).map((days) => addDays('2024-01-01', days));
const anyInstant = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2040, 0) }).map((at) => new Date(at));

describe('reminders before a document ends', () => {
  const end = '2026-12-31';
  const due = (daysLeft: number, sent: number[] = [], days = [60, 30, 7]) =>
    certificateReminderDue(end, addDays(end, -daysLeft), days, sent);

  test.each([
    [61, [], null],
    [60, [], 60],
    [59, [60], null],
    [58, [], 60],
    [30, [60], 30],
    [30, [], 30],
    [29, [30], null],
    [7, [60, 30], 7],
    [5, [60, 30], 7],
    [5, [60, 30, 7], null],
    [0, [60, 30], 7],
    [-1, [], null],
  ])('%i days before, with %j sent: %j', (daysLeft, sent, expected) => {
    expect(due(daysLeft, sent)).toBe(expected);
  });

  test('takes the settings in any order, also none', () => {
    expect(due(20, [], [7, 30, 60])).toBe(30);
    expect(due(20, [], [])).toBeNull();
  });

  test('asked every day, on whatever days it runs: each once, from the largest to the smallest, none too early', () => {
    const settings = fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 5 });
    fc.assert(
      fc.property(settings, fc.array(fc.boolean(), { minLength: 100, maxLength: 100 }), (days, runs) => {
        const sent: number[] = [];
        for (const [index, isRunning] of runs.entries()) {
          const daysLeft = 95 - index;
          const reminder = isRunning ? due(daysLeft, sent, days) : null;
          if (reminder === null) continue;
          expect(days).toContain(reminder);
          expect(daysLeft).toBeGreaterThanOrEqual(0);
          expect(daysLeft).toBeLessThanOrEqual(reminder);
          for (const before of sent) expect(before).toBeGreaterThan(reminder);
          sent.push(reminder);
        }
        if (runs.every(Boolean)) expect(sent).toEqual([...days].sort((one, other) => other - one));
      })
    );
  });
});

describe('the due date of an answer', () => {
  test.each([
    [3, null],
    [2, 'near'],
    [1, 'near'],
    [0, 'today'],
    [-1, 'passed'],
    [-9, 'passed'],
  ])('%i days before: %j', (daysLeft, stage) => {
    expect(informationDueStage('2026-11-30', addDays('2026-11-30', -daysLeft))).toBe(stage);
  });

  test('goes from near to passed and never back', () => {
    const rank = (dueDate: string, today: string): number => {
      const stage = informationDueStage(dueDate, today);
      return stage === null ? -1 : informationDueStages.indexOf(stage);
    };
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -10, max: 10 }), (day, offset) => {
        const today = addDays(day, offset);
        expect(rank(day, addDays(today, 1))).toBeGreaterThanOrEqual(rank(day, today));
      })
    );
  });

  test('is said in every language', () => {
    for (const language of languages) {
      expect(new Set(informationDueStages.map((stage) => stageInWords(stage, language))).size).toBe(3);
    }
    expect(stageInWords('near', 'fr')).toBe('Échéance proche');
  });
});

describe("a visit's reminder", () => {
  // UTC+1: the visit is at 10:00 in Casablanca.
  const visit = new Date('2026-05-26T09:00:00Z');

  test.each([
    ['2026-05-25T07:59:59Z', false],
    ['2026-05-25T08:00:00Z', true],
    ['2026-05-25T22:59:59Z', true],
    ['2026-05-25T23:00:00Z', false],
    ['2026-05-24T12:00:00Z', false],
    ['2026-05-26T08:00:00Z', false],
  ])('at %s: %s', (now, isDue) => {
    expect(visitReminderDue(visit, new Date(now))).toBe(isDue);
  });

  test('goes by UTC since September 2026', () => {
    const visit = new Date('2026-11-24T09:00:00Z');
    expect(visitReminderDue(visit, new Date('2026-11-23T08:59:59Z'))).toBe(false);
    expect(visitReminderDue(visit, new Date('2026-11-23T09:00:00Z'))).toBe(true);
    expect(visitReminderDue(visit, new Date('2026-11-23T23:59:59Z'))).toBe(true);
  });

  test('goes by the clock of Ramadan too', () => {
    const inRamadan = new Date('2026-03-02T10:00:00Z');
    expect(visitReminderDue(inRamadan, new Date('2026-03-01T08:59:59Z'))).toBe(false);
    expect(visitReminderDue(inRamadan, new Date('2026-03-01T09:00:00Z'))).toBe(true);
  });

  test('is only ever due on the eve', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -72, max: 24 }), (scheduledAt, hours) => {
        const now = new Date(scheduledAt.getTime() + hours * 3_600_000);
        if (visitReminderDue(scheduledAt, now)) expect(daysBetween(dayOf(now), dayOf(scheduledAt))).toBe(1);
      })
    );
  });

  test('asked every hour it is due at least once, whenever the visit is', () => {
    fc.assert(
      fc.property(anyInstant, (scheduledAt) => {
        const eve = startOfDay(addDays(dayOf(scheduledAt), -1)).getTime();
        const hours = Array.from({ length: 24 }, (_, hour) => new Date(eve + hour * 3_600_000));
        expect(hours.some((now) => visitReminderDue(scheduledAt, now))).toBe(true);
      })
    );
  });
});

describe('the morning of the digest', () => {
  const calendar = { workingDays: new Set([1, 2, 3, 4, 5]), holidays: new Set(['2026-05-20']) };

  test.each([
    ['2026-05-25T05:59:59Z', false],
    ['2026-05-25T06:00:00Z', true],
    ['2026-05-25T15:00:00Z', true],
    ['2026-05-23T09:00:00Z', false],
    ['2026-05-24T23:30:00Z', false],
    ['2026-05-20T09:00:00Z', false],
  ])('at %s: %s', (now, isTime) => {
    expect(isDigestTime(new Date(now), calendar)).toBe(isTime);
  });

  test('is never on a day off', () => {
    fc.assert(
      fc.property(anyInstant, (now) => {
        const day = dayOf(now);
        const isWorking = weekdayOf(day) <= 5 && day !== '2026-05-20';
        if (!isWorking) expect(isDigestTime(now, calendar)).toBe(false);
      })
    );
  });
});
