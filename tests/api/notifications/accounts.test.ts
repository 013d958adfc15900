import { password } from '../../support/declarants';
import { queueIsEmpty } from '../../support/mail-checks';
import { type MailWorld, mailWorld } from '../../support/mail-world';
import type { ReceivedMail } from '../../support/smtp';
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
  const { pathname, search } = linkIn(mail);
  await world.kit.nobody.get(`${pathname}${search}`).expect(302);
  await logIn(account.email, password).expect(200);
});
