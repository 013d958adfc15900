import fc from 'fast-check';
import { addDays, weekdayOf } from '../../../src/domain/casablanca';
import { type Calendar, dueOn, pause, type PauseColumns, resume, serviceTime } from '../../../src/domain/service-time';

const week: Calendar = { workingDays: new Set([1, 2, 3, 4, 5]), holidays: new Set(['2026-11-18']) };
const notPaused: PauseColumns = { pausedSince: null, pausedDays: 0 };

describe('by hand, November 2026 (the 2nd is a Monday, the 18th a holiday)', () => {
  const deposited = { depositedOn: '2026-11-12', target: 5, calendar: week };

  test('five working days after Thursday the 12th, over a week-end and a holiday', () => {
    expect(dueOn({ ...deposited, pausedDays: 0 })).toBe('2026-11-20');
  });

  test('the day of deposit does not count; a day counts once begun', () => {
    const on = (today: string) => serviceTime({ ...deposited, ...notPaused, closedOn: null, today }).days;
    expect([on('2026-11-12'), on('2026-11-13'), on('2026-11-15'), on('2026-11-16')]).toEqual([0, 1, 1, 2]);
  });

  test('late only after the due day', () => {
    const late = (today: string) => serviceTime({ ...deposited, ...notPaused, closedOn: null, today }).late;
    expect([late('2026-11-20'), late('2026-11-21')]).toEqual([false, true]);
  });

  test('asked on Friday and answered on Tuesday pauses Friday and Monday', () => {
    const paused = pause(notPaused, '2026-11-13');
    expect(serviceTime({ ...deposited, ...paused, closedOn: null, today: '2026-11-16' })).toEqual({
      days: 0,
      target: 5,
      pausedDays: 2,
      paused: true,
      dueOn: '2026-11-20',
      late: false,
    });
    const resumed = resume(paused, '2026-11-17', deposited);
    expect(resumed).toEqual({ pausedSince: null, pausedDays: 2 });
    expect(dueOn({ ...deposited, ...resumed })).toBe('2026-11-24');
  });

  test('asked and answered on the same day costs nothing', () => {
    expect(resume(pause(notPaused, '2026-11-16'), '2026-11-16', deposited)).toEqual(notPaused);
  });

  test('asked on the day of deposit: that day is no day of service, so it is no pause either', () => {
    expect(resume(pause(notPaused, '2026-11-12'), '2026-11-13', deposited)).toEqual(notPaused);
  });

  test('a pause does not excuse who was late before it, nor does time make late during it', () => {
    const state = (pausedSince: string) =>
      serviceTime({ ...deposited, pausedSince, pausedDays: 0, closedOn: null, today: '2026-12-31' }).late;
    expect([state('2026-11-20'), state('2026-11-23')]).toEqual([false, true]);
  });

  test('closing freezes everything', () => {
    const closed = { ...deposited, ...notPaused, closedOn: '2026-11-19' };
    expect(serviceTime({ ...closed, today: '2027-06-01' })).toEqual(serviceTime({ ...closed, today: '2026-11-19' }));
    expect(serviceTime({ ...closed, today: '2027-06-01' })).toMatchObject({ days: 4, late: false });
  });

  test('a calendar without working days is refused, and does not hang', () => {
    const calendar = { workingDays: new Set<number>(), holidays: new Set<string>() };
    expect(() => dueOn({ ...deposited, calendar, pausedDays: 0 })).toThrow(RangeError);
  });
});

const start = '2026-03-02';
const anyCalendar = fc.record({
  workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => new Set(days)),
  holidays: fc
    .uniqueArray(fc.integer({ min: 0, max: 120 }))
    .map((days) => new Set(days.map((day) => addDays(start, day)))),
});

/** A deposit and the days on which the declarant was asked and answered, in turn; each may be on the day of the last. */
const anyCourse = fc.record({
  calendar: anyCalendar,
  depositedOn: fc.integer({ min: 0, max: 20 }).map((day) => addDays(start, day)),
  target: fc.integer({ min: 1, max: 15 }),
  gaps: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }),
  rest: fc.integer({ min: 0, max: 30 }),
});

type Course = typeof anyCourse extends fc.Arbitrary<infer Value> ? Value : never;

const played = ({ calendar, depositedOn, target, gaps, rest }: Course) => {
  let day = depositedOn;
  let columns = notPaused;
  const asked: { from: string; to: string | null }[] = [];
  gaps.forEach((gap, index) => {
    day = addDays(day, gap);
    if (index % 2 === 0) {
      columns = pause(columns, day);
      asked.push({ from: day, to: null });
    } else {
      columns = resume(columns, day, { depositedOn, calendar });
      asked[asked.length - 1]!.to = day;
    }
  });
  const today = addDays(day, rest);
  return { depositedOn, target, calendar, ...columns, closedOn: null, today, asked };
};

/** The rule read literally: walk the days, look who owes an answer at the start and at the end of each. */
const walked = ({ depositedOn, target, calendar, today, asked }: ReturnType<typeof played>) => {
  let days = 0;
  let pausedDays = 0;
  let late = false;
  for (let day = addDays(depositedOn, 1); day <= today; day = addDays(day, 1)) {
    const owedAtStart = asked.some(({ from, to }) => from < day && (to === null || day <= to));
    const owedAtEnd = asked.some(({ from, to }) => from <= day && (to === null || day < to));
    if (days >= target && !owedAtStart) late = true;
    if (!calendar.workingDays.has(weekdayOf(day)) || calendar.holidays.has(day)) continue;
    if (owedAtEnd) pausedDays += 1;
    else days += 1;
  }
  return { days, pausedDays, late };
};

test('columns give what walking the days gives', () => {
  fc.assert(
    fc.property(anyCourse, (course) => {
      const request = played(course);
      const { days, pausedDays, late } = serviceTime(request);
      expect({ days, pausedDays, late }).toEqual(walked(request));
    }),
    { numRuns: 2000 }
  );
});

test('every late request was due before today, so that an index on the due day finds them', () => {
  fc.assert(
    fc.property(anyCourse, (course) => {
      const request = played(course);
      const { late, dueOn: due } = serviceTime(request);
      expect(late && due >= request.today).toBe(false);
    })
  );
});

test('a pause never makes it due earlier; without a working day in it nothing changes', () => {
  fc.assert(
    fc.property(anyCourse, fc.integer({ min: 0, max: 20 }), (course, length) => {
      const request = played({ ...course, gaps: [] });
      const before = dueOn(request);
      const resumed = resume(pause(request, request.today), addDays(request.today, length), request);
      const after = dueOn({ ...request, ...resumed });
      expect(after >= before).toBe(true);
      if (resumed.pausedDays === 0) expect(after).toBe(before);
    })
  );
});

test('two touching pauses are one', () => {
  const length = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(anyCourse, length, length, (course, first, second) => {
      const request = played({ ...course, gaps: [] });
      const [from, middle] = [request.today, addDays(request.today, first)];
      const to = addDays(middle, second);
      const halves = resume(pause(resume(pause(request, from), middle, request), middle), to, request);
      expect(halves).toEqual(resume(pause(request, from), to, request));
    })
  );
});

test('asking twice is one pause, and an answer without a question changes nothing', () => {
  const paused = pause(notPaused, '2026-11-13');
  expect(pause(paused, '2026-11-16')).toEqual(paused);
  expect(resume(notPaused, '2026-11-16', { depositedOn: '2026-11-12', calendar: week })).toEqual(notPaused);
});

test('the due day is a working day, and answering never makes a request late that was not', () => {
  fc.assert(
    fc.property(anyCourse, (course) => {
      const request = played(course);
      const due = dueOn(request);
      expect(request.calendar.workingDays.has(weekdayOf(due)) && !request.calendar.holidays.has(due)).toBe(true);
      const before = serviceTime(request).late;
      const answered = { ...request, ...resume(request, request.today, request) };
      expect(serviceTime(answered).late).toBe(before);
    })
  );
});
