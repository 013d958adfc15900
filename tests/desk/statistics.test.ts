import { weekdayOf } from '../../src/domain/casablanca';
import { newDeclarant } from '../support/declarants';
import type { Client } from '../support/client';
import { otherDays } from '../support/other-days';
import { type People, newPeople } from '../support/people';
import { refused } from '../support/refusals';
import { cocForm, requestIn } from '../support/requests';

type Week = { week: string; deposited: number; closed: number };

const halfHourBeforeMonday = '2026-06-07T22:30:00Z';
/** Monday in Casablanca, Sunday still in UTC. */
const halfHourIntoMonday = '2026-06-07T23:30:00Z';
const twoWeeksLater = '2026-06-22T10:00:00Z';

let people: People;

/** One closed on a Sunday, one deposited on the Monday that follows, one closed two weeks later; one of another office. */
beforeAll(async () => {
  people = await newPeople();
  const { here, elsewhere } = people;
  const declarant = await newDeclarant();
  const days = await otherDays();
  const form = cocForm(here.office);
  const then = { ...here, supervisor: days.as(here.supervisor), agent: days.as(here.agent) };
  const depositThen = async (at: string, state: 'deposited' | 'closed') => {
    await days.moveTo(at);
    const shipment = { ...form.shipment, invoiceDate: '2020-01-01' };
    const dated: typeof form = { ...form, shipment };
    await requestIn(state, days.as(declarant), then, dated);
  };
  await depositThen(halfHourBeforeMonday, 'closed');
  await depositThen(halfHourIntoMonday, 'deposited');
  await depositThen(twoWeeksLater, 'closed');
  await days.stop();
  await requestIn('deposited', declarant, elsewhere);
}, 60_000);

const trend = async (client: Client, query = ''): Promise<Week[]> =>
  (await client.get(`/desk/statistics/trend${query}`).expect(200)).body.data;

describe('the trend', () => {
  it('counts by weeks that begin on Monday in Casablanca, empty ones too', async () => {
    expect(await trend(people.here.supervisor, '?from=2026-06-01&to=2026-06-28')).toEqual([
      { week: '2026-06-01', deposited: 1, closed: 1 },
      { week: '2026-06-08', deposited: 1, closed: 0 },
      { week: '2026-06-15', deposited: 0, closed: 0 },
      { week: '2026-06-22', deposited: 1, closed: 1 },
    ]);
  });

  it('counts the days of the period only, both included', async () => {
    const { supervisor } = people.here;
    const sunday = { week: '2026-06-01', deposited: 1, closed: 1 };
    const monday = { week: '2026-06-08', deposited: 1, closed: 0 };
    expect(await trend(supervisor, '?from=2026-06-07&to=2026-06-08')).toEqual([sunday, monday]);
    expect(await trend(supervisor, '?from=2026-06-07&to=2026-06-07')).toEqual([sunday]);
    expect(await trend(supervisor, '?from=2026-06-01&to=2026-06-06')).toEqual([{ ...sunday, deposited: 0, closed: 0 }]);
    expect(await trend(supervisor, '?from=2026-06-08&to=2026-06-14')).toEqual([monday]);
  });

  it('shows the last twelve weeks until today unless it is asked otherwise', async () => {
    const weeks = await trend(people.elsewhere.supervisor);
    expect(weeks).toHaveLength(13);
    expect(weeks.every(({ week }) => weekdayOf(week) === 1)).toBe(true);
    expect(weeks.at(-1)).toMatchObject({ deposited: 1, closed: 0 });
    expect(await trend(people.here.supervisor, '?to=2026-06-09')).toContainEqual({
      week: '2026-06-08',
      deposited: 1,
      closed: 0,
    });
  });

  it('is of the own offices only, and for those who may see statistics', async () => {
    const { here, elsewhere, superAdmin } = people;
    const june = 'from=2026-06-01&to=2026-06-28';
    expect((await trend(elsewhere.supervisor, `?${june}`)).every(({ deposited }) => deposited === 0)).toBe(true);
    expect(await trend(superAdmin, `?${june}&office=${here.office.code}`)).toEqual(
      await trend(here.supervisor, `?${june}`)
    );
    const path = '/desk/statistics/trend';
    await elsewhere.supervisor.get(`${path}?office=${here.office.code}`).expect(refused('not_found'));
    await here.agent.get(path).expect(refused('not_permitted'));
  });

  it.each([
    ['the end is before the beginning', '?from=2026-06-02&to=2026-06-01'],
    ['it is longer than five years', '?from=2020-01-01&to=2026-06-01'],
    ['a day does not exist', '?from=2026-02-30'],
  ])('is refused when %s', async (_case, query) => {
    await people.here.supervisor.get(`/desk/statistics/trend${query}`).expect(refused('validation_failed'));
  });
});
