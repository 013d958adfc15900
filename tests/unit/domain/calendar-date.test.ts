import { isCalendarDate } from '../../../src/domain/calendar-date';

test.each(['2026-01-31', '2024-02-29', '2000-02-29', '1900-01-01', '9999-12-31'])('%s is a day', (day) => {
  expect(isCalendarDate(day)).toBe(true);
});

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '0000-01-01',
  '1899-12-31',
  '2026-1-1',
  '01/02/2026',
  '2026-01-01T00:00:00Z',
  '2026-01-01\n',
  '',
])('%p is no day', (text) => {
  expect(isCalendarDate(text)).toBe(false);
});
