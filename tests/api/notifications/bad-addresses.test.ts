import { queueIsEmpty } from '../../support/mail-checks';
import { type MailWorld, mailWorld } from '../../support/mail-world';
import { rowsOf } from '../../support/sql';

let world: MailWorld;
beforeAll(async () => {
  world = await mailWorld();
}, 90_000);
afterAll(() => world.end(), 30_000);

it.each([
  ['too long for any mail server', `${'a'.repeat(300)}@test.ma`],
  ['no address', 'Li Wei'],
])('an address that is %s hinders none of the mails to the others', async (_title, address) => {
  const { kit, smtp, database } = world;
  const staff = await kit.staffedOffice();
  const declarant = await kit.newDeclarant();
  const id = await kit.requestIn('in_processing', declarant, staff);
  await queueIsEmpty(database);
  smtp.mails.length = 0;
  // The form admits no such contact; an earlier version, or another program, may have written one.
  await rowsOf(
    `UPDATE requests SET inspection = jsonb_set(inspection::jsonb, '{email}', to_jsonb($2::text)) WHERE document_id = $1`,
    [id, address],
    database
  );
  const scheduledAt = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString();
  await kit.transition(staff.agent, id, 'schedule_visit', { scheduledAt }).expect(200);
  await queueIsEmpty(database);
  expect(smtp.mails.map(({ to }) => to).sort()).toEqual([declarant.email, staff.agent.email].sort());
});
