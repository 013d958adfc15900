import fc from 'fast-check';
import { tz } from 'moment-timezone';
import {
  addDays,
  addMonths,
  addYears,
  dayOf,
  daysBetween,
  instantAt,
  momentOf,
  startOfDay,
  wallClock,
  weekdayOf,
  yearOf,
} from '../../../src/domain/casablanca';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));

test('the clock is that of the time zone database, at every half-hour from 2000 to 2040', () => {
  const zone = tz.zone('Africa/Casablanca');
  const different: string[] = [];
  for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2041, 0, 1); at += 1_800_000) {
    const ahead = (wallClock(new Date(at)) - at) / 60_000;
    if (ahead !== -(zone?.utcOffset(at) ?? Number.NaN)) different.push(new Date(at).toISOString());
  }
  expect(different).toEqual([]);
});

test('the year turns an hour before UTC while the clock is at UTC+1, and with UTC since September 2026', () => {
  expect(yearOf(new Date('2025-12-31T22:59:59Z'))).toBe(2025);
  expect(yearOf(new Date('2025-12-31T23:00:00Z'))).toBe(2026);
  expect(dayOf(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
  expect(yearOf(new Date('2026-12-31T23:59:59Z'))).toBe(2026);
  expect(yearOf(new Date('2027-01-01T00:00:00Z'))).toBe(2027);
});

test('in Ramadan the day turns with UTC', () => {
  expect(dayOf(new Date('2026-02-28T23:30:00Z'))).toBe('2026-02-28');
  expect(startOfDay('2026-03-01').toISOString()).toBe('2026-03-01T00:00:00.000Z');
  expect(startOfDay('2026-07-01').toISOString()).toBe('2026-06-30T23:00:00.000Z');
});

test('a day starts at its first instant, on every day from 2000 to 2040, clock changes included', () => {
  for (let day = '2000-01-01'; day < '2041-01-01'; day = addDays(day, 1)) {
    const start = startOfDay(day).getTime();
    expect([day, dayOf(new Date(start - 1)), dayOf(new Date(start))]).toEqual([day, addDays(day, -1), day]);
  }
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-11-23', 3, '2027-02-23'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-15', 12, '2027-12-15'],
])('%s and %i months is %s', (day, count, result) => {
  expect(addMonths(day, count)).toBe(result);
});

test('years keep the day, but for 29 February', () => {
  expect(addYears('2026-05-17', 1)).toBe('2027-05-17');
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
  expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
});

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count);
      expect(weekdayOf(addDays(day, 7 * count))).toBe(weekdayOf(day));
    })
  );
});

test('weekdays count from Monday', () => {
  expect(['2026-11-23', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([1, 6, 7]);
});

describe('a day and a time of the clock on the wall', () => {
  it.each([
    ['on an ordinary day at UTC+1', '2026-06-23T14:30', '2026-06-23T13:30:00.000Z'],
    ['in Ramadan', '2026-02-20T10:00', '2026-02-20T10:00:00.000Z'],
    ['on the day when the clock goes back, after it', '2026-02-15T10:00', '2026-02-15T10:00:00.000Z'],
    ['on that day, in the hour that comes twice', '2026-02-15T02:30', '2026-02-15T01:30:00.000Z'],
    ['on the day when it goes forward, after it', '2026-03-22T10:00', '2026-03-22T09:00:00.000Z'],
    ['on that day, in the hour that is left out', '2026-03-22T02:30', '2026-03-22T02:30:00.000Z'],
    ['since it is at UTC for good', '2026-11-23T14:30', '2026-11-23T14:30:00.000Z'],
  ])('%s', (_when, moment, instant) => {
    expect(instantAt(moment)?.toISOString()).toBe(instant);
  });

  it.each(['', '2026-11-23', '2026-02-30T10:00', '2026-11-23T24:30', '2026-11-23 10:00', '2026-11-23T10:00:00'])(
    'is not %j',
    (moment) => {
      expect(instantAt(moment)).toBeNull();
    }
  );

  it('is what the clock shows again, whatever the minute', () => {
    const minute = fc.date({ min: new Date('2008-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(minute, (instant) => {
        const shown = momentOf(instant);
        const again = instantAt(shown);
        expect(again === null ? null : momentOf(again)).toBe(shown);
      })
    );
  });
});
