import pg from 'pg';
import type { DeclarantAccount } from '../../support/declarants';
import { type MailWorld, mailWorld } from '../../support/mail-world';
import type { Client } from '../../support/client';
import { queueIsEmpty } from '../../support/mail-checks';
import type { StaffedOffice } from '../../support/offices';
import type { ReceivedMail, SmtpBehaviour } from '../../support/smtp';
import { rowsOf } from '../../support/sql';
import { unique } from '../../support/unique';

type Listed = { documentId: string; event: string; to: string; state: string; attempts: number; error: string | null };

let world: MailWorld;
let staff: StaffedOffice;
let declarant: DeclarantAccount;
let admin: Client;
const officeEmail = `${unique('bureau')}@test.ma`;

beforeAll(async () => {
  world = await mailWorld();
  staff = await world.kit.staffedOffice({ email: officeEmail });
  declarant = await world.kit.newDeclarant();
  admin = await world.kit.superAdministrator();
}, 90_000);
afterAll(() => world.end(), 30_000);

/** Each test begins with nothing to send. */
beforeEach(async () => {
  await world.smtp.behave('accept');
  await queueIsEmpty(world.database);
  world.smtp.mails.length = 0;
});

/** A deposit: a mail to the declarant, another to the office. */
const deposit = (): Promise<string> => world.kit.depositedRequest(declarant, world.kit.cocForm(staff.office));

const listed = async (id: string): Promise<Listed[]> =>
  (await admin.get(`/desk/notifications?filters[request][$eq]=${id}`).expect(200)).body.data;

const resend = ({ documentId }: Listed) => admin.post(`/desk/notifications/${documentId}/resend`).expect(200);

/** The mails of a request, once all of them are as wished. */
const whenListed = async (id: string, isAsWished: (mail: Listed) => boolean): Promise<Listed[]> => {
  const latest = Date.now() + 45_000;
  for (;;) {
    const mails = await listed(id);
    if (mails.length === 2 && mails.every(isAsWished)) return mails;
    if (Date.now() > latest) throw new Error(JSON.stringify(mails));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const recipients = (mails: ReceivedMail[]): string[] => mails.map(({ to }) => to).sort();
/** Who is told of a deposit. */
const both = (): string[] => [officeEmail, declarant.email].sort();

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe('a mail server that is down delays mail and loses none', () => {
  it.each<[SmtpBehaviour, RegExp]>([
    ['rcpt_4xx', /450/],
    ['data_4xx', /451/],
  ])('%s: the mail waits with the reason, and goes once', async (behaviour, reason) => {
    await world.smtp.behave(behaviour);
    const id = await deposit();
    const waiting = await whenListed(id, ({ attempts }) => attempts > 0);
    for (const mail of waiting) expect(mail).toMatchObject({ state: 'queued', error: expect.stringMatching(reason) });
    expect(world.smtp.mails).toEqual([]);
    await world.smtp.behave('accept');
    await queueIsEmpty(world.database);
    expect(recipients(world.smtp.mails)).toEqual(both());
    const sent = await listed(id);
    for (const mail of sent) expect(mail).toMatchObject({ state: 'sent', error: null });
  });

  it('down for several acts, of which each is told once when it is up again', async () => {
    await world.smtp.behave('refuse_connection');
    const ids = [await deposit(), await deposit(), await deposit()];
    for (const id of ids) {
      const waiting = await whenListed(id, ({ attempts }) => attempts > 0);
      const reason = expect.stringContaining('ECONNREFUSED');
      for (const mail of waiting) expect(mail).toMatchObject({ state: 'queued', error: reason, sentAt: null });
    }
    await world.smtp.behave('slow');
    await queueIsEmpty(world.database);
    expect(world.smtp.mails).toHaveLength(6);
    expect(new Set(world.smtp.mails.map(({ messageId }) => messageId)).size).toBe(6);
    for (const id of ids) await whenListed(id, ({ state, error }) => state === 'sent' && error === null);
  });
});

describe('a mail server that refuses for good', () => {
  it.each<[SmtpBehaviour, RegExp]>([
    ['rcpt_5xx', /550/],
    ['data_5xx', /554/],
  ])('%s: the mail has failed with the reason; sent again it keeps its Message-ID', async (behaviour, reason) => {
    await world.smtp.behave(behaviour);
    const id = await deposit();
    const failed = await whenListed(id, ({ state }) => state === 'failed');
    for (const mail of failed) expect(mail).toMatchObject({ attempts: 1, error: expect.stringMatching(reason) });
    await queueIsEmpty(world.database);
    expect(world.smtp.mails).toEqual([]);

    await world.smtp.behave('accept');
    const [mail] = failed;
    if (!mail) throw new Error('Nothing has failed');
    for (const times of [1, 2]) {
      const { body } = await resend(mail);
      expect(body.data).toMatchObject({ state: 'queued', error: null });
      await world.smtp.waitForMails(({ length }) => length === times);
      await queueIsEmpty(world.database);
    }
    const [first, second] = world.smtp.mails;
    expect(second).toMatchObject({ to: first?.to, messageId: first?.messageId });
  });
});

describe('sending again what still waits', () => {
  it('sends it once, however often that was asked for', async () => {
    await world.smtp.behave('refuse_connection');
    const id = await deposit();
    const waiting = await whenListed(id, ({ attempts }) => attempts > 0);
    const resendAll = () => Promise.all(waiting.map(resend));
    for (let times = 0; times < 2; times += 1) await resendAll();
    await whenListed(id, ({ attempts }) => attempts > 1);
    await world.smtp.behave('slow');
    await queueIsEmpty(world.database);
    expect(recipients(world.smtp.mails)).toEqual(both());
  }, 45_000);

  it('also while it is on its way', async () => {
    const id = await world.kit.requestIn('awaiting_evaluation', declarant, staff);
    await queueIsEmpty(world.database);
    world.smtp.mails.length = 0;
    await world.smtp.behave('slow');
    const connections = world.smtp.connections();
    await world.kit.transition(staff.agent, id, 'take').expect(200);
    await world.smtp.waitForMails(() => world.smtp.connections() > connections);
    const [newest] = await listed(id);
    if (newest?.event !== 'taken') throw new Error('Nothing is on its way');
    await resend(newest);
    await queueIsEmpty(world.database);
    expect(recipients(world.smtp.mails)).toEqual([declarant.email]);
  });
});

describe('sending again at the very moment in which an attempt fails', () => {
  const holder = () => new pg.Client({ connectionString: world.database });
  let asking: pg.Client;
  beforeEach(async () => {
    asking = holder();
    await asking.connect();
  });
  afterEach(() => asking.end());

  const whenAnotherWaits = async (): Promise<void> => {
    const latest = Date.now() + 45_000;
    const waiting =
      'SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0';
    while ((await rowsOf(waiting, [], world.database)).length === 0) {
      if (Date.now() > latest) throw new Error('Nobody waits for the one who asks');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('leaves no job that nobody runs again, and sends the mail once', async () => {
    await world.smtp.behave('hang');
    const connections = world.smtp.connections();
    const id = await deposit();
    await world.smtp.waitForMails(() => world.smtp.connections() === connections + 2);
    const mails = await rowsOf<{ id: number }>(
      'SELECT n.id FROM notifications n JOIN requests r ON r.id = n.request_id WHERE r.document_id = $1',
      [id],
      world.database
    );
    await asking.query('BEGIN');
    for (const mail of mails) {
      await asking.query(
        `SELECT graphile_worker.add_job('send_notification', $1::json, max_attempts => 25, job_key => $2::text)`,
        [JSON.stringify({ id: mail.id }), `send_notification:${mail.id}`]
      );
    }
    await world.smtp.behave('refuse_connection');
    await whenAnotherWaits();
    await asking.query('COMMIT');
    await world.smtp.behave('accept');
    await queueIsEmpty(world.database, 20_000);
    expect(recipients(world.smtp.mails)).toEqual(both());
  }, 45_000);
});

describe('a mail server that hangs', () => {
  it('keeps no act waiting, and gets every mail once it answers', async () => {
    const id = await world.kit.requestIn('awaiting_evaluation', declarant, staff);
    await queueIsEmpty(world.database);
    world.smtp.mails.length = 0;
    const count = 9;
    const timed = async (): Promise<number> => {
      const times: number[] = [];
      for (let done = 0; done < count; done += 1) {
        const agent = done % 2 === 0 ? staff.other.id : staff.agent.id;
        const begun = performance.now();
        await world.kit.transition(staff.supervisor, id, 'reassign', { agent, reason: 'Charge' }).expect(200);
        times.push(performance.now() - begun);
      }
      return median(times);
    };
    const usual = await timed();
    // Back to the first agent, so that the second round can begin as the first did.
    await world.kit
      .transition(staff.supervisor, id, 'reassign', { agent: staff.agent.id, reason: 'Retour' })
      .expect(200);
    await queueIsEmpty(world.database);
    await world.smtp.behave('hang');
    const connections = world.smtp.connections();
    const hanging = await timed();
    expect(world.smtp.connections()).toBeGreaterThan(connections);
    await world.smtp.behave('accept');
    expect(hanging).toBeLessThan(usual * 1.5 + 50);
    await queueIsEmpty(world.database);
    // Two mails for each of 9 + 1 + 9 reassignments.
    expect(new Set(world.smtp.mails.map(({ messageId }) => messageId)).size).toBe(38);
    expect(world.smtp.mails).toHaveLength(38);
  }, 60_000);
});
