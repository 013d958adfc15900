import type { NotificationEvent } from '../../../src/domain/notification/events';
import { addDays } from '../../../src/domain/casablanca';
import type { Language } from '../../../src/domain/vocabulary';
import type { DeclarantAccount } from '../../support/declarants';
import { expectReadable, queueIsEmpty, subjectOf, wordsOf } from '../../support/mail-checks';
import { type MailWorld, mailWorld, readsThePanelIn } from '../../support/mail-world';
import type { StaffedOffice } from '../../support/offices';
import type { ReceivedMail } from '../../support/smtp';
import { rowsOf } from '../../support/sql';
import { unique } from '../../support/unique';

let world: MailWorld;
let staff: StaffedOffice;
let declarant: DeclarantAccount;
const siteEmail = `${unique('site')}@test.cn`;

beforeAll(async () => {
  world = await mailWorld();
  // A Monday.
  await moveTo('2027-05-03T09:00:00Z');
  staff = await world.kit.staffedOffice({ email: null, serviceTarget: 60 });
  declarant = await world.kit.newDeclarant({ language: 'en' });
}, 90_000);
afterAll(() => world.end(), 30_000);

/** Moves the clock, which makes the hour strike, and gives the mails that follow. */
const moveTo = async (now: string): Promise<ReceivedMail[]> => {
  await queueIsEmpty(world.database);
  const before = world.smtp.mails.length;
  await world.kit
    .clientFor(null, world.server().url)
    .post('/api/clock', { now })
    .set('x-clock-key', process.env.CLOCK_KEY ?? '')
    .expect(200);
  await queueIsEmpty(world.database);
  return world.smtp.mails.slice(before);
};

const everybody = (): readonly [string, Language][] => [
  [declarant.email, 'en'],
  [staff.agent.email, 'fr'],
  [staff.supervisor.email, 'fr'],
  [siteEmail, 'en'],
];

/** Whom the mails of a kind went to that name a request or a document. */
const told = (mails: ReceivedMail[], event: NotificationEvent, naming: string): string[] =>
  mails
    .filter((mail) => wordsOf(mail).includes(naming))
    .flatMap((mail) => {
      const [, language] = everybody().find(([address]) => address === mail.to) ?? [];
      if (!language || !subjectOf(event, language).test(mail.subject)) return [];
      expectReadable(mail, language);
      return [mail.to];
    })
    .sort();

const numberOf = async (id: string): Promise<string> =>
  (await declarant.get(`/api/requests/${id}`).expect(200)).body.data.number;

const act = (id: string, name: string, input: object = {}) =>
  world.kit.transition(staff.agent, id, name, input).expect(200);

const form = () => {
  const { inspection } = world.kit.cocForm(staff.office);
  const sor = world.kit.sorForm(staff.office);
  return {
    ...sor,
    subject: 'sol',
    route: 'C',
    inspection: { ...inspection, readyDate: '2027-06-30', email: siteEmail },
  };
};

const inProcessing = (): Promise<string> => world.kit.requestIn('in_processing', declarant, staff, form());

describe('the due date of an answer', () => {
  it('is told when it is near, on the day, and once it has passed, then to the agent too; each once', async () => {
    await moveTo('2027-05-03T09:00:00Z');
    const [id, answered] = [await inProcessing(), await inProcessing()];
    for (const one of [id, answered])
      await act(one, 'request_complement', { message: 'Modèle ?', dueDate: '2027-05-20' });
    await declarant
      .post(`/api/requests/${answered}/complement`)
      .attach('files', world.kit.pdf, 'fiche.pdf')
      .expect(200);
    const [number, quiet] = [await numberOf(id), await numberOf(answered)];
    const onDay = async (now: string): Promise<string[]> => {
      const mails = await moveTo(now);
      expect(told(mails, 'information_due', quiet)).toEqual([]);
      return told(mails, 'information_due', number);
    };
    expect(await onDay('2027-05-17T10:00:00Z')).toEqual([]);
    expect(await onDay('2027-05-18T10:00:00Z')).toEqual([declarant.email]);
    expect(await onDay('2027-05-18T11:00:00Z')).toEqual([]);
    expect(await onDay('2027-05-19T10:00:00Z')).toEqual([]);
    expect(await onDay('2027-05-20T10:00:00Z')).toEqual([declarant.email]);
    expect(await onDay('2027-05-21T10:00:00Z')).toEqual([declarant.email, staff.agent.email].sort());
    expect(await onDay('2027-05-22T10:00:00Z')).toEqual([]);
    // Longer ago than mails are kept.
    expect(await onDay('2028-07-03T10:00:00Z')).toEqual([]);
    expect(await onDay('2028-07-04T10:00:00Z')).toEqual([]);
  });
});

describe('the eve of a visit', () => {
  it('is told to everyone from nine in the morning, once for each day that it is planned for', async () => {
    await moveTo('2027-05-03T09:00:00Z');
    const [id, cancelled] = [await inProcessing(), await inProcessing()];
    for (const one of [id, cancelled]) await act(one, 'schedule_visit', { scheduledAt: '2027-05-12T09:00:00Z' });
    await act(cancelled, 'cancel_visit', { reason: 'Inutile' });
    const [number, quiet] = [await numberOf(id), await numberOf(cancelled)];
    const all = [declarant.email, siteEmail, staff.agent.email].sort();
    const at = async (now: string): Promise<string[]> => {
      const mails = await moveTo(now);
      expect(told(mails, 'visit_reminder', quiet)).toEqual([]);
      return told(mails, 'visit_reminder', number);
    };
    expect(await at('2027-05-10T12:00:00Z')).toEqual([]);
    expect(await at('2027-05-11T08:30:00Z')).toEqual([]);
    expect(await at('2027-05-11T09:30:00Z')).toEqual(all);
    expect(await at('2027-05-11T10:30:00Z')).toEqual([]);
    await act(id, 'reschedule_visit', { scheduledAt: '2027-05-14T09:00:00Z', reason: 'Navire en retard' });
    expect(await at('2027-05-12T12:00:00Z')).toEqual([]);
    expect(await at('2027-05-13T12:00:00Z')).toEqual(all);
    expect(await at('2027-05-14T12:00:00Z')).toEqual([]);
  });
});

describe('the digest of late requests', () => {
  it('goes to the supervisors of their offices each working morning, and not otherwise', async () => {
    await moveTo('2027-05-03T09:00:00Z');
    const late = await world.kit.staffedOffice({ email: null, serviceTarget: 3 });
    const punctual = await world.kit.staffedOffice({ email: null, serviceTarget: 60 });
    await readsThePanelIn(late.supervisor, 'en');
    const number = await numberOf(await world.kit.depositedRequest(declarant, world.kit.sorForm(late.office)));
    await world.kit.depositedRequest(declarant, world.kit.sorForm(punctual.office));
    const admin = await world.kit.superAdministrator();
    await admin
      .post('/content-manager/collection-types/api::setting.holiday')
      .send({ day: '2027-05-19', label: 'Fête' })
      .expect(201);
    const at = async (now: string): Promise<number> => {
      const mails = await moveTo(now);
      const digests = mails.filter(({ to }) => to === late.supervisor.email);
      expect(mails.filter(({ to }) => [punctual.supervisor.email, late.agent.email].includes(to))).toEqual([]);
      for (const mail of digests) {
        expect(mail.subject).toMatch(subjectOf('late_digest', 'en'));
        expectReadable(mail, 'en');
        expect(wordsOf(mail)).toContain(number);
      }
      return digests.length;
    };
    // Deposited on Monday with three working days: late from Friday on.
    expect(await at('2027-05-06T08:00:00Z')).toBe(0);
    expect(await at('2027-05-07T06:30:00Z')).toBe(0);
    expect(await at('2027-05-07T07:30:00Z')).toBe(1);
    expect(await at('2027-05-07T09:30:00Z')).toBe(0);
    expect(await at('2027-05-08T08:00:00Z')).toBe(0);
    expect(await at('2027-05-09T08:00:00Z')).toBe(0);
    expect(await at('2027-05-10T08:00:00Z')).toBe(1);
    expect(await at('2027-05-19T08:00:00Z')).toBe(0);
    expect(await at('2027-05-20T08:00:00Z')).toBe(1);
  });
});

describe('the end of a SoR', () => {
  it('is told 60, 30 and 7 days before; not of one that was revoked', async () => {
    await moveTo('2027-05-03T09:00:00Z');
    const sorOf = async () => {
      const id = await world.kit.requestIn('closed', declarant, staff, world.kit.sorForm(staff.office));
      const [certificate] = await world.kit.certificatesOf(declarant, id);
      if (!certificate?.validUntil) throw new Error('No SoR');
      return { ...certificate, validUntil: certificate.validUntil };
    };
    const [sor, revoked] = [await sorOf(), await sorOf()];
    await staff.supervisor.post(`/desk/certificates/${revoked.documentId}/revoke`, { reason: 'Fraude' }).expect(200);
    const before = async (days: number, time = '10:00'): Promise<string[]> => {
      const mails = await moveTo(`${addDays(sor.validUntil, -days)}T${time}:00Z`);
      expect(told(mails, 'certificate_ending', revoked.number)).toEqual([]);
      return told(mails, 'certificate_ending', sor.number);
    };
    expect(await before(61)).toEqual([]);
    expect(await before(60)).toEqual([declarant.email]);
    expect(await before(60, '11:00')).toEqual([]);
    expect(await before(59)).toEqual([]);
    expect(await before(30)).toEqual([declarant.email]);
    // A server that did not run on the day makes up for it.
    expect(await before(6)).toEqual([declarant.email]);
    expect(await before(5)).toEqual([]);
    expect(await before(-1)).toEqual([]);
  });
});

describe('cleaning up', () => {
  it('forgets what was sent or has failed longer ago than the settings say, and nothing that still waits', async () => {
    await moveTo('2027-05-03T09:00:00Z');
    const id = await world.kit.depositedRequest(declarant, world.kit.sorForm(staff.office));
    await queueIsEmpty(world.database);
    const waiting = await world.kit.depositedRequest(declarant, world.kit.sorForm(staff.office));
    await queueIsEmpty(world.database);
    const request = '(SELECT id FROM requests WHERE document_id = $1)';
    await rowsOf(`UPDATE notifications SET state = 'queued' WHERE request_id = ${request}`, [waiting], world.database);
    const admin = await world.kit.superAdministrator();
    const kept = async (one: string): Promise<number> =>
      (await admin.get(`/desk/notifications?filters[request][$eq]=${one}`).expect(200)).body.meta.pagination.total;
    await moveTo('2028-05-01T09:00:00Z');
    expect([await kept(id), await kept(waiting)]).toEqual([1, 1]);
    await moveTo('2028-05-04T09:00:00Z');
    expect([await kept(id), await kept(waiting)]).toEqual([0, 1]);
  });
});
