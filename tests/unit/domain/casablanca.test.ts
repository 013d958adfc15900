import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  dayOf,
  daysBetween,
  startOfDay,
  weekdayOf,
  yearOf,
} from '../../../src/domain/casablanca';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));

test('the year turns an hour before UTC, as the zone is at UTC+1', () => {
  expect(yearOf(new Date('2026-12-31T22:59:59Z'))).toBe(2026);
  expect(yearOf(new Date('2026-12-31T23:00:00Z'))).toBe(2027);
  expect(dayOf(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
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
