import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/launcher/paths.mjs';
import type { RunningServer } from '../../../scripts/launcher/server.mjs';
import { readInvitation } from '../../support/calendar';
import type { DeclarantAccount } from '../../support/declarants';
import { queueIsEmpty } from '../../support/mail-checks';
import { type MailWorld, mailWorld } from '../../support/mail-world';
import type { StaffedOffice } from '../../support/offices';
import { rowsOf } from '../../support/sql';

let world: MailWorld;
let second: RunningServer;
let staff: StaffedOffice;
let declarant: DeclarantAccount;

beforeAll(async () => {
  world = await mailWorld();
  second = await world.start();
  staff = await world.kit.staffedOffice({ email: null });
  declarant = await world.kit.newDeclarant();
}, 90_000);
afterAll(() => world.end(), 30_000);

const moveClock = (url: string, now: string | null): Promise<unknown> =>
  world.kit
    .clientFor(null, url)
    .post('/api/clock', { now })
    .set('x-clock-key', process.env.CLOCK_KEY ?? '')
    .expect(200)
    .then();

const atTheSecond = (): DeclarantAccount => ({ ...declarant, ...world.kit.clientFor(declarant.token, second.url) });

describe('two server processes on one database', () => {
  it('send each mail once', async () => {
    const drafts = await Promise.all(
      Array.from({ length: 12 }, () => world.kit.readyDraft(declarant, world.kit.cocForm(staff.office)))
    );
    await Promise.all(
      drafts.map((id, index) =>
        (index % 2 === 0 ? declarant : atTheSecond()).post(`/api/requests/${id}/deposit`).expect(200)
      )
    );
    await queueIsEmpty(world.database);
    const { mails } = world.smtp;
    expect(mails).toHaveLength(drafts.length);
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(drafts.length);
  });

  it('do scheduled work once, though the hour strikes at both', async () => {
    const id = await world.kit.requestIn('in_processing', declarant, staff);
    const visit = { scheduledAt: '2099-03-10T09:00:00Z' };
    await world.kit.transition(staff.agent, id, 'schedule_visit', visit).expect(200);
    await queueIsEmpty(world.database);
    world.smtp.mails.length = 0;
    for (const now of ['2099-03-09T09:00:00Z', '2099-03-09T12:00:00Z', null]) {
      await Promise.all([moveClock(world.server().url, now), moveClock(second.url, now)]);
      await queueIsEmpty(world.database);
    }
    const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
    const reminders = world.smtp.mails.filter(({ subject }) => subject.includes(body.data.number));
    expect(reminders.map(({ to }) => to).sort()).toEqual([declarant.email, staff.agent.email].sort());
    const hourly = await rowsOf<{ identifier: string }>(
      'SELECT identifier FROM graphile_worker._private_known_crontabs ORDER BY identifier',
      [],
      world.database
    );
    expect(new Set(hourly.map(({ identifier }) => identifier)).size).toBe(hourly.length);
    expect(hourly.length).toBeGreaterThan(0);
  });
});

describe('a server without a worker', () => {
  let worker: ChildProcess | undefined;
  // A test that fails leaves it running.
  afterAll(() => worker?.kill('SIGKILL'));

  it('leaves its mails to a worker process, whose invitations tell of each act as it was', async () => {
    await Promise.all([world.server().stop(), second.stop()]);
    await world.restart({ WORKER: 'none' });
    const id = await world.kit.requestIn('in_processing', declarant, staff);
    world.smtp.mails.length = 0;
    const act = (name: string, input: object) => world.kit.transition(staff.agent, id, name, input).expect(200);
    await act('schedule_visit', { scheduledAt: '2099-03-02T09:30:00Z', place: 'Hangar 7' });
    await act('reschedule_visit', { scheduledAt: '2099-03-03T09:30:00Z', reason: 'Navire en retard' });
    await act('cancel_visit', { reason: 'Plus nécessaire' });
    await act('schedule_visit', { scheduledAt: '2099-04-01T09:30:00Z', place: 'Hangar 8' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(world.smtp.mails).toEqual([]);

    worker = spawn(process.execPath, [join(projectRoot, 'scripts', 'worker.mjs')], {
      cwd: projectRoot,
      env: { ...process.env, DATABASE_URL: world.database, PUBLIC_URL: world.server().url, ...world.smtp.env },
      stdio: 'ignore',
    });
    await queueIsEmpty(world.database, 40_000);

    const invitations = world.smtp.mails
      .filter(({ to, invitation }) => to === declarant.email && invitation !== null)
      .map(({ invitation }) => readInvitation(invitation?.content ?? ''))
      .sort((one, other) => one.location.localeCompare(other.location) || one.sequence - other.sequence);
    expect(invitations).toMatchObject([
      { method: 'REQUEST', sequence: 0, start: '2099-03-02T09:30:00.000Z', location: 'Hangar 7' },
      { method: 'REQUEST', sequence: 1, start: '2099-03-03T09:30:00.000Z', location: 'Hangar 7' },
      { method: 'CANCEL', sequence: 2, start: '2099-03-03T09:30:00.000Z', location: 'Hangar 7' },
      { method: 'REQUEST', sequence: 0, start: '2099-04-01T09:30:00.000Z', location: 'Hangar 8' },
    ]);
    const [first, ...others] = invitations.map(({ uid }) => uid);
    expect(others.slice(0, 2)).toEqual([first, first]);
    expect(others[2]).not.toBe(first);
  }, 90_000);

  it('and the worker ends cleanly when it is told to', async () => {
    if (!worker) throw new Error('No worker runs');
    const ended = once(worker, 'exit');
    worker.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  }, 30_000);
});
