import { password } from '../../support/declarants';
import { queueIsEmpty } from '../../support/mail-checks';
import { type MailWorld, mailWorld } from '../../support/mail-world';
import { refused } from '../../support/refusals';
import type { ReceivedMail } from '../../support/smtp';
import { rowsOf } from '../../support/sql';
import { unique } from '../../support/unique';

let world: MailWorld;
beforeAll(async () => {
  world = await mailWorld();
}, 90_000);
afterAll(() => world.end(), 30_000);
beforeEach(() => {
  world.smtp.mails.length = 0;
});

/** The address in a mail, which is the same in both of its parts. */
const linkIn = ({ text, html }: ReceivedMail): URL => {
  const link = /https?:\/\/\S+/.exec(text)?.[0] ?? '';
  expect(html).toContain(`href="${link.replaceAll('&', '&amp;')}"`);
  return new URL(link);
};

const onlyMail = async (): Promise<ReceivedMail> => {
  await queueIsEmpty(world.database);
  const [mail, ...others] = world.smtp.mails;
  if (!mail || others.length > 0) throw new Error(`${world.smtp.mails.length} mails came`);
  return mail;
};

/** Where the database has a text, in the tables that could have the code. */
const tablesWith = async (code: string): Promise<string[]> => {
  const rows = await rowsOf<{ place: string }>(
    `SELECT 'notifications' AS place FROM notifications n WHERE position($1 IN n::text) > 0
     UNION ALL SELECT 'up_users' FROM up_users u WHERE position($1 IN u::text) > 0
     UNION ALL SELECT 'jobs' FROM graphile_worker._private_jobs j WHERE position($1 IN j::text) > 0`,
    [code],
    world.database
  );
  return rows.map(({ place }) => place);
};

const logIn = (identifier: string, secret: string) =>
  world.kit.nobody.post('/api/auth/local').send({ identifier, password: secret });

it('a forgotten password: the mail comes through the queue, and its link sets a new one', async () => {
  const { email } = await world.kit.newDeclarant();
  await world.kit.nobody.post('/api/auth/forgot-password').send({ email }).expect(200);
  const mail = await onlyMail();
  expect(mail).toMatchObject({ to: email, subject: expect.stringContaining('mot de passe') });
  expect(mail.html).toContain('<html');
  const link = linkIn(mail);
  expect(link.pathname).toBe('/reset-password');
  const changed = 'Autre-Essai-2026!';
  const body = { code: link.searchParams.get('code'), password: changed, passwordConfirmation: changed };
  await world.kit.nobody.post('/api/auth/reset-password').send(body).expect(200);
  await logIn(email, changed).expect(200);
  await logIn(email, password).expect(400);

  const admin = await world.kit.superAdministrator();
  const list = await admin.get('/desk/notifications?filters[event][$eq]=account').expect(200);
  expect(list.body.data).toMatchObject([{ event: 'account', to: email, state: 'sent' }]);
  const read = await admin.get(`/desk/notifications/${list.body.data[0].documentId}`).expect(200);
  // Its link would open the account to whoever reads mails at the desk.
  expect(read.body.data).toMatchObject({ text: '', html: '' });
});

it('an address that nobody has gets no mail', async () => {
  await world.kit.nobody
    .post('/api/auth/forgot-password')
    .send({ email: `${unique('x')}@test.ma` })
    .expect(200);
  await queueIsEmpty(world.database);
  expect(world.smtp.mails).toEqual([]);
});

it('with the mail server down a forgotten password is answered the same, and the mail follows', async () => {
  const { email } = await world.kit.newDeclarant();
  await world.smtp.behave('refuse_connection');
  const { body } = await world.kit.nobody.post('/api/auth/forgot-password').send({ email }).expect(200);
  expect(body).toEqual({ ok: true });
  await world.smtp.behave('accept');
  expect(await onlyMail()).toMatchObject({ to: email });
});

describe('the code of a mailed link', () => {
  type Mail = { documentId: string; state: string };

  const mailTo = async (email: string): Promise<Mail> => {
    const admin = await world.kit.superAdministrator();
    const { body } = await admin.get('/desk/notifications?filters[event][$eq]=account').expect(200);
    const mail = body.data.find(({ to }: { to: string }) => to === email);
    if (!mail) throw new Error(`There is no mail to ${email}`);
    return mail;
  };

  const resend = async ({ documentId }: Mail) =>
    (await world.kit.superAdministrator()).post(`/desk/notifications/${documentId}/resend`);

  const forgets = async (): Promise<string> => {
    const { email } = await world.kit.newDeclarant();
    await world.kit.nobody.post('/api/auth/forgot-password').send({ email }).expect(200);
    return email;
  };

  const words = 'UPDATE notifications SET text = $2, html = $2 WHERE document_id = $1';

  it('is nowhere in the database once its mail was sent, and opens the account all the same', async () => {
    await forgets();
    const code = linkIn(await onlyMail()).searchParams.get('code') ?? '';
    expect(code.length).toBeGreaterThan(30);
    expect(await tablesWith(code)).toEqual([]);
    const body = { code, password: 'Encore-Une-2026!', passwordConfirmation: 'Encore-Une-2026!' };
    await world.kit.nobody.post('/api/auth/reset-password').send(body).expect(200);
    await world.kit.nobody.post('/api/auth/reset-password').send(body).expect(refused('validation_failed'));
  });

  it('is forgotten with a mail that was refused for good', async () => {
    await world.smtp.behave('rcpt_5xx');
    const email = await forgets();
    await queueIsEmpty(world.database);
    await world.smtp.behave('accept');
    const mail = await mailTo(email);
    expect(mail.state).toBe('failed');
    const [row] = await rowsOf<{ text: string; html: string }>(
      'SELECT text, html FROM notifications WHERE document_id = $1',
      [mail.documentId],
      world.database
    );
    expect(row).toEqual({ text: '', html: '' });
    refused('mail_erased')(await resend(mail));
  });

  it('cannot be sent again: whoever needs it asks for a new one', async () => {
    const email = await forgets();
    await onlyMail();
    const mail = await mailTo(email);
    const answer = await resend(mail);
    expect([answer.status, answer.body.error.details.code]).toEqual([409, 'mail_erased']);
    await queueIsEmpty(world.database);
    expect(world.smtp.mails).toHaveLength(1);
    expect(await mailTo(email)).toMatchObject({ state: 'sent' });
  });

  it('that an earlier version kept as it was is hashed at the next start, and its link goes on working', async () => {
    const { email } = await world.kit.newDeclarant();
    const code = 'f'.repeat(128);
    await rowsOf('UPDATE up_users SET reset_password_token = $1 WHERE email = $2', [code, email], world.database);
    await world.server().stop();
    await world.restart();
    expect(await tablesWith(code)).toEqual([]);
    const body = { code, password: 'Encore-Une-2026!', passwordConfirmation: 'Encore-Une-2026!' };
    await world.kit.nobody.post('/api/auth/reset-password').send(body).expect(200);
  });

  it('goes also from mails that were sent before it was seen to', async () => {
    const email = await forgets();
    await onlyMail();
    const { documentId } = await mailTo(email);
    await rowsOf(words, [documentId, 'https://x.test/?code=0123456789abcdef'], world.database);
    await rowsOf(`SELECT graphile_worker.add_job('forget_old_mail')`, [], world.database);
    await queueIsEmpty(world.database);
    expect(await tablesWith('0123456789abcdef')).toEqual([]);
  });
});

it('a new account confirms its address by the link in its mail, where that is asked for', async () => {
  const admin = await world.kit.superAdministrator();
  const { body: settings } = await admin.get('/users-permissions/advanced').expect(200);
  const confirming = { ...settings.settings, email_confirmation: true };
  await admin.put('/users-permissions/advanced').send(confirming).expect(200);
  const username = unique('declarant');
  const account = { username, email: `${username}@test.ma`, password, companyName: 'Atlas', ice: '001234567000062' };
  await world.kit.nobody.post('/api/auth/local/register').send(account).expect(200);
  await logIn(account.email, password).expect(400);
  const mail = await onlyMail();
  expect(mail).toMatchObject({ to: account.email, subject: expect.stringContaining('confirmez') });
  const { pathname, search, searchParams } = linkIn(mail);
  expect(await tablesWith(searchParams.get('confirmation') ?? 'none')).toEqual([]);
  await world.kit.nobody.get(`${pathname}${search}`).expect(302);
  await logIn(account.email, password).expect(200);
});
