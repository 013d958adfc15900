import { newDeclarant } from '../support/declarants';
import { type Client } from '../support/client';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { type PanelAccount, newPanelAccount, superAdministrator } from '../support/panel';
import { faultList, refused } from '../support/refusals';
import { requestIn } from '../support/requests';

type Member = { user: number; agent: boolean; supervisor: boolean; absences: { from: string; until: string }[] };

const asAgent = (user: number, absences: Member['absences'] = []): Member => ({
  user,
  agent: true,
  supervisor: false,
  absences,
});
const asSupervisor = (user: number): Member => ({ user, agent: false, supervisor: true, absences: [] });

let staff: StaffedOffice;
let elsewhere: StaffedOffice;
let declarant: Client;
let businessAdministrator: PanelAccount;
beforeAll(async () => {
  staff = await staffedOffice();
  elsewhere = await staffedOffice();
  declarant = await newDeclarant();
  businessAdministrator = await newPanelAccount('Administrateur métier');
});

const set = (members: object[], code: string = staff.office.code) =>
  businessAdministrator.put(`/desk/offices/${code}/members`, { members });
const everybody = (): Member[] => [asSupervisor(staff.supervisor.id), asAgent(staff.agent.id), asAgent(staff.other.id)];

describe('the people of an office', () => {
  it('are set as a whole by the business administrator, with their absences', async () => {
    const absences = [
      { from: '2026-08-01', until: '2026-08-31' },
      { from: '2026-12-24', until: '2026-12-24' },
    ];
    const [supervisor, agent, other] = everybody();
    const { body } = await set([supervisor, { ...agent, absences }, { ...other, supervisor: true }].map(Object)).expect(
      200
    );
    const shown = body.data.members.map(({ user, ...member }: { user: { id: number } }) => ({
      ...member,
      user: user.id,
    }));
    expect(shown).toEqual(
      [supervisor, { ...agent, absences }, { ...other, supervisor: true }].sort(
        (one, another) => Number(one?.user) - Number(another?.user)
      )
    );
    const { body: account } = await staff.other.get('/desk/me').expect(200);
    expect(account.data.offices).toEqual([
      expect.objectContaining({ code: staff.office.code, agent: true, supervisor: true }),
    ]);
    await set(everybody()).expect(200);
  });

  it('are active accounts, named once, who are agent or supervisor or both', async () => {
    const admin = await superAdministrator();
    const switchedOff = await newPanelAccount('Agent');
    await admin.put(`/admin/users/${switchedOff.id}`).send({ isActive: false }).expect(200);
    const faultsOf = async (...members: object[]) =>
      faultList(await set([...everybody(), ...members]).expect(refused('validation_failed')));
    expect(await faultsOf(asAgent(2_000_000_000))).toEqual(['members.3.user invalid_value']);
    expect(await faultsOf(asAgent(switchedOff.id))).toEqual(['members.3.user invalid_value']);
    expect(await faultsOf(asAgent(staff.agent.id))).toEqual(['members.3.user invalid_value']);
    const neither = { ...asAgent(businessAdministrator.id), agent: false };
    expect(await faultsOf(neither)).toEqual(['members.3.agent invalid_value']);
    const backwards = [{ from: '2026-08-31', until: '2026-08-01' }];
    expect(await faultsOf(asAgent(businessAdministrator.id, backwards))).toEqual([
      'members.3.absences.0.until invalid_value',
    ]);
    await set([], 'NOWHERE').expect(refused('not_found'));
  });

  it('keep whoever has open requests there', async () => {
    await requestIn('under_evaluation', declarant, staff);
    const without = everybody().filter(({ user }) => user !== staff.agent.id);
    const { body } = await set(without).expect(refused('in_use'));
    expect(body.error.details.agents).toEqual([{ id: staff.agent.id, name: staff.agent.name, openRequests: 1 }]);
    // Being supervisor only is no longer being agent.
    await set([...without, { ...asSupervisor(staff.agent.id) }]).expect(refused('in_use'));
    await set(everybody()).expect(200);
  });

  it('may go when their requests are closed', async () => {
    const own = await staffedOffice();
    await requestIn('closed', declarant, own);
    await set([asSupervisor(own.supervisor.id)], own.office.code).expect(200);
    const { body } = await own.agent.get('/desk/requests').expect(200);
    expect(body.data).toEqual([]);
  });

  it('are shown to those who manage offices only', async () => {
    const { body: managed } = await businessAdministrator.get('/desk/offices').expect(200);
    const { body: plain } = await staff.agent.get('/desk/offices').expect(200);
    const find = (list: { code: string; members: unknown[] | null }[]) =>
      list.find(({ code }) => code === staff.office.code);
    expect(find(managed.data)?.members).toHaveLength(3);
    expect(find(plain.data)).toMatchObject({ active: true, assignmentMode: 'manual', members: null });
  });
});

describe('the list of agents', () => {
  const agents = (client: Client, query = '') => client.get(`/desk/agents${query}`);

  it('has the active agents of the own offices with their load and absence', async () => {
    const own = await staffedOffice();
    await requestIn('awaiting_evaluation', declarant, own);
    await requestIn('closed', declarant, own);
    const today = [{ from: '2020-01-01', until: '2099-12-31' }];
    await set(
      [asSupervisor(own.supervisor.id), asAgent(own.agent.id), asAgent(own.other.id, today)],
      own.office.code
    ).expect(200);
    const { body } = await agents(own.supervisor).expect(200);
    const byId = [...body.data].sort((one, another) => one.id - another.id);
    const of = ({ id, name, email }: PanelAccount) => ({ id, name, email, office: own.office.code });
    expect(byId).toEqual([
      { ...of(own.agent), openRequests: 1, absent: false },
      { ...of(own.other), openRequests: 0, absent: true },
    ]);
    const { body: named } = await agents(businessAdministrator, `?office=${own.office.code}`).expect(200);
    expect(named.data).toEqual(body.data);
  });

  it('of another office does not exist', async () => {
    await agents(elsewhere.supervisor, `?office=${staff.office.code}`).expect(refused('not_found'));
    await agents(elsewhere.supervisor, '?office=NOWHERE').expect(refused('not_found'));
    await agents(elsewhere.supervisor, '?bureau=1').expect(refused('validation_failed'));
  });
});
