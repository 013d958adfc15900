import { newDeclarant } from '../support/declarants';
import { type Client } from '../support/client';
import { type StaffedOffice, setMembers, staffedOffice } from '../support/offices';
import { type PanelAccount, newPanelAccount, superAdministrator } from '../support/panel';
import { faultList, refused } from '../support/refusals';
import { cocForm, depositedRequest, requestIn, transition } from '../support/requests';

const always = [{ from: '2020-01-01', until: '2099-12-31' }];
const asAgent = (user: number, absences: typeof always | [] = []) => ({
  user,
  agent: true,
  supervisor: false,
  absences,
});
const asSupervisor = (user: number) => ({ user, agent: false, supervisor: true, absences: [] });

describe('assigning', () => {
  let staff: StaffedOffice;
  let elsewhere: StaffedOffice;
  let inactive: PanelAccount;
  let declarant: Client;
  beforeAll(async () => {
    staff = await staffedOffice();
    elsewhere = await staffedOffice();
    inactive = await newPanelAccount('Agent');
    declarant = await newDeclarant();
    await setMembers(staff.office, [
      asSupervisor(staff.supervisor.id),
      asAgent(staff.agent.id),
      asAgent(staff.other.id, always),
      asAgent(inactive.id),
    ]);
    const admin = await superAdministrator();
    await admin.put(`/admin/users/${inactive.id}`).send({ isActive: false }).expect(200);
  });

  it('asks for an agent', async () => {
    const id = await depositedRequest(declarant, cocForm(staff.office));
    const answer = await transition(staff.supervisor, id, 'assign', {}).expect(refused('validation_failed'));
    expect(faultList(answer)).toEqual(['agent required']);
  });

  it('takes only an active agent of that office', async () => {
    const id = await depositedRequest(declarant, cocForm(staff.office));
    for (const agent of [inactive.id, elsewhere.agent.id, staff.supervisor.id, 0, 2_000_000_000]) {
      const answer = await transition(staff.supervisor, id, 'assign', { agent }).expect(refused('validation_failed'));
      expect(faultList(answer)).toEqual(['agent agent_not_active']);
    }
    const { body } = await staff.supervisor.get(`/desk/requests/${id}`).expect(200);
    expect(body.data).toMatchObject({ state: 'deposited', agent: null });
  });

  it('gives the request to an absent agent when the supervisor says so', async () => {
    const id = await depositedRequest(declarant, cocForm(staff.office));
    const { body } = await transition(staff.supervisor, id, 'assign', { agent: staff.other.id }).expect(200);
    expect(body.data).toMatchObject({
      state: 'awaiting_evaluation',
      agent: { id: staff.other.id, name: staff.other.name },
    });
  });

  it('may be done by whoever sees all offices, and is told in the history', async () => {
    const id = await depositedRequest(declarant, cocForm(staff.office));
    const admin = await superAdministrator();
    await transition(admin, id, 'assign', { agent: staff.agent.id }).expect(200);
    const { body } = await staff.supervisor.get(`/desk/requests/${id}/history`).expect(200);
    expect(body.data.at(-1)).toMatchObject({
      action: 'assign',
      actor: { kind: 'agent', name: 'Super Admin' },
      from: 'deposited',
      to: 'awaiting_evaluation',
      input: { agent: { id: staff.agent.id, name: staff.agent.name } },
    });
  });
});

describe('reassigning', () => {
  let staff: StaffedOffice;
  let elsewhere: StaffedOffice;
  let declarant: Client;
  beforeAll(async () => {
    staff = await staffedOffice();
    elsewhere = await staffedOffice();
    declarant = await newDeclarant();
  });

  it('gives the request to another agent, who alone may go on with it; its state stays', async () => {
    const id = await requestIn('under_evaluation', declarant, staff);
    const input = { agent: staff.other.id, reason: 'Congé annuel' };
    const { body } = await transition(staff.supervisor, id, 'reassign', input).expect(200);
    expect(body.data).toMatchObject({ state: 'under_evaluation', agent: { id: staff.other.id } });
    await transition(staff.agent, id, 'start_processing').expect(refused('not_assigned'));
    await transition(staff.other, id, 'start_processing').expect(200);
  });

  it('asks for a reason and another active agent of the office', async () => {
    const id = await requestIn('awaiting_evaluation', declarant, staff);
    const faultsOf = async (input: object) =>
      faultList(await transition(staff.supervisor, id, 'reassign', input).expect(refused('validation_failed')));
    expect(await faultsOf({ agent: staff.other.id })).toEqual(['reason required']);
    expect(await faultsOf({ agent: staff.other.id, reason: '  ' })).toEqual(['reason required']);
    expect(await faultsOf({ agent: staff.agent.id, reason: 'Congé' })).toEqual(['agent same_agent']);
    expect(await faultsOf({ agent: elsewhere.agent.id, reason: 'Congé' })).toEqual(['agent agent_not_active']);
  });

  it('refuses a stale version and changes nothing', async () => {
    const id = await requestIn('awaiting_evaluation', declarant, staff);
    const { body } = await staff.supervisor.get(`/desk/requests/${id}`).expect(200);
    const input = { agent: staff.other.id, reason: 'Congé' };
    const stale = { ...input, version: body.data.version - 1 };
    await transition(staff.supervisor, id, 'reassign', stale).expect(refused('version_conflict'));
    await transition(staff.supervisor, id, 'reassign', { ...input, version: body.data.version }).expect(200);
    const again = { agent: staff.agent.id, reason: 'Retour', version: body.data.version };
    await transition(staff.supervisor, id, 'reassign', again).expect(refused('version_conflict'));
  });

  it('is not told to the declarant', async () => {
    const id = await requestIn('awaiting_evaluation', declarant, staff);
    await transition(staff.supervisor, id, 'reassign', { agent: staff.other.id, reason: 'Mésentente' }).expect(200);
    const { body } = await declarant.get(`/api/requests/${id}/history`).expect(200);
    const told = JSON.stringify(body.data);
    expect(body.data.map(({ action }: { action: string }) => action)).not.toContain('reassign');
    for (const secret of ['Mésentente', staff.agent.name, staff.other.name]) expect(told).not.toContain(secret);
    expect(body.data.at(-1).actor.name).toContain(staff.office.code);
  });
});

describe('automatic assignment', () => {
  let staff: StaffedOffice;
  let declarant: Client;
  beforeAll(async () => {
    staff = await staffedOffice({ assignmentMode: 'automatic' });
    declarant = await newDeclarant();
  });

  const assigned = async (): Promise<{ state: string; agent: { id: number } | null }> => {
    const id = await depositedRequest(declarant, cocForm(staff.office));
    const { body } = await staff.supervisor.get(`/desk/requests/${id}`).expect(200);
    return body.data;
  };

  it('gives each request to the agent with the fewest open ones, ties by id', async () => {
    const [first, second] = [staff.agent.id, staff.other.id].sort((one, other) => one - other);
    const given = [await assigned(), await assigned(), await assigned(), await assigned()];
    expect(given.map(({ agent }) => agent?.id)).toEqual([first, second, first, second]);
    expect(given.map(({ state }) => state)).toEqual(Array.from({ length: 4 }, () => 'awaiting_evaluation'));
  });

  it('is an act of the system in the history, right after the deposit', async () => {
    const id = await depositedRequest(declarant, cocForm(staff.office));
    const { body } = await staff.supervisor.get(`/desk/requests/${id}/history`).expect(200);
    const acts = body.data.slice(-2).map(({ action, actor }: { action: string; actor: { kind: string } }) => ({
      action,
      by: actor.kind,
    }));
    expect(acts).toEqual([
      { action: 'deposit', by: 'declarant' },
      { action: 'assign', by: 'system' },
    ]);
  });

  it('skips who is absent today, and not who was or will be', async () => {
    const past = [{ from: '2020-01-01', until: '2020-12-31' }];
    const future = [{ from: '2098-01-01', until: '2099-12-31' }];
    await setMembers(staff.office, [
      asSupervisor(staff.supervisor.id),
      asAgent(staff.agent.id, always),
      asAgent(staff.other.id, [...past, ...future]),
    ]);
    for (const { agent } of [await assigned(), await assigned()]) expect(agent?.id).toBe(staff.other.id);
  });

  it('leaves the request to the supervisor when nobody is there', async () => {
    await setMembers(staff.office, [
      asSupervisor(staff.supervisor.id),
      asAgent(staff.agent.id, always),
      asAgent(staff.other.id, always),
    ]);
    expect(await assigned()).toMatchObject({ state: 'deposited', agent: null });
  });

  it('skips an account that was switched off', async () => {
    await setMembers(staff.office, [
      asSupervisor(staff.supervisor.id),
      asAgent(staff.agent.id),
      asAgent(staff.other.id),
    ]);
    const admin = await superAdministrator();
    await admin.put(`/admin/users/${staff.agent.id}`).send({ isActive: false }).expect(200);
    for (const { agent } of [await assigned(), await assigned()]) expect(agent?.id).toBe(staff.other.id);
  });
});
