import type { DeclarantAccount } from '../../support/declarants';
import { queueIsEmpty } from '../../support/mail-checks';
import { type MailWorld, mailWorld } from '../../support/mail-world';
import type { StaffedOffice } from '../../support/offices';
import { rowsOf } from '../../support/sql';

let world: MailWorld;
let staff: StaffedOffice;
let declarant: DeclarantAccount;

beforeAll(async () => {
  world = await mailWorld();
  staff = await world.kit.staffedOffice({ email: null });
  declarant = await world.kit.newDeclarant();
}, 90_000);
afterAll(() => world.end(), 30_000);

const deposit = (): Promise<string> => world.kit.depositedRequest(declarant, world.kit.cocForm(staff.office));

const statesOf = (id: string) =>
  rowsOf<{ state: string }>(
    'SELECT n.state FROM notifications n JOIN requests r ON r.id = n.request_id WHERE r.document_id = $1',
    [id],
    world.database
  );

it('killed between the commit and sending: the mail goes once, soon after the restart', async () => {
  await world.smtp.behave('hang');
  const before = world.smtp.connections();
  const id = await deposit();
  await world.smtp.waitForMails(() => world.smtp.connections() > before);
  await world.server().kill();
  await world.smtp.behave('accept');
  await world.restart();
  await queueIsEmpty(world.database, 20_000);
  expect(world.smtp.mails.map(({ to }) => to)).toEqual([declarant.email]);
  expect(await statesOf(id)).toEqual([{ state: 'sent' }]);
}, 60_000);

it('killed between sending and recording: the mail comes again with the same Message-ID, and then no more', async () => {
  world.smtp.mails.length = 0;
  await world.smtp.behave('withhold_answer');
  const id = await deposit();
  await world.smtp.waitForMails(({ length }) => length === 1);
  await world.server().kill();
  expect(await statesOf(id)).toEqual([{ state: 'queued' }]);
  await world.smtp.behave('accept');
  await world.restart();
  await queueIsEmpty(world.database, 20_000);
  const [first, second, ...more] = world.smtp.mails;
  expect(more).toEqual([]);
  expect(second).toMatchObject({ to: declarant.email, messageId: first?.messageId });
  expect(await statesOf(id)).toEqual([{ state: 'sent' }]);
}, 60_000);

it('killed right after each of several acts: each is told once', async () => {
  world.smtp.mails.length = 0;
  const drafts = await Promise.all(
    [1, 2, 3, 4].map(() => world.kit.readyDraft(declarant, world.kit.cocForm(staff.office)))
  );
  for (const id of drafts) await declarant.post(`/api/requests/${id}/deposit`).expect(200);
  await world.server().kill();
  await world.restart();
  await queueIsEmpty(world.database, 20_000);
  expect(new Set(world.smtp.mails.map(({ messageId }) => messageId)).size).toBe(drafts.length);
  expect(new Set(world.smtp.mails.map(({ subject }) => subject)).size).toBe(drafts.length);
}, 60_000);
