import { newDeclarant } from '../support/declarants';
import { type Client } from '../support/client';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { type PanelAccount, newPanelAccount, superAdministrator } from '../support/panel';
import { faultList, refused } from '../support/refusals';
import { requestIn } from '../support/requests';
import { newRole } from '../support/roles';
import { rowsOf } from '../support/sql';

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

describe('whoever manages offices and does not see all', () => {
  let local: PanelAccount;
  let own: StaffedOffice;
  let other: StaffedOffice;
  beforeAll(async () => {
    [own, other] = [await staffedOffice(), await staffedOffice()];
    local = await newPanelAccount(await newRole('requests.read', 'offices.manage'));
    await set([asSupervisor(local.id), asAgent(own.agent.id)], own.office.code).expect(200);
    await set([asSupervisor(other.supervisor.id), asAgent(local.id)], other.office.code).expect(200);
  });
  const setAs = (members: object[], code: string) => local.put(`/desk/offices/${code}/members`, { members });

  it('sets the people of the offices that he supervises', async () => {
    const members = [asSupervisor(local.id), asAgent(own.agent.id), asAgent(own.other.id)];
    const { body } = await setAs(members, own.office.code).expect(200);
    expect(body.data.members).toHaveLength(3);
  });

  it('not of one where he is an agent only, nor of one that does not list him', async () => {
    await setAs([asAgent(local.id)], other.office.code).expect(refused('not_permitted'));
    await setAs([asAgent(local.id)], elsewhere.office.code).expect(refused('not_found'));
    const { body } = await businessAdministrator.get('/desk/offices').expect(200);
    const untouched = body.data.find(({ code }: { code: string }) => code === elsewhere.office.code);
    expect(untouched.members).toHaveLength(3);
  });

  it('sees the people of those offices only', async () => {
    const { body } = await local.get('/desk/offices').expect(200);
    const shown = body.data.filter(({ members }: { members: unknown[] | null }) => members !== null);
    expect(shown.map(({ code }: { code: string }) => code)).toEqual([own.office.code]);
  });
});

describe('absences', () => {
  it('of one person do not overlap', async () => {
    const overlapping = [
      { from: '2026-08-20', until: '2026-08-31' },
      { from: '2026-08-01', until: '2026-08-20' },
    ];
    const [supervisor, agent] = everybody();
    const answer = await set([{ ...supervisor }, { ...agent, absences: overlapping }]);
    expect(faultList(answer)).toEqual(['members.1.absences.0.from invalid_value']);
  });

  it('that several offices note at once for the same person are those of one of them, not of all', async () => {
    const offices = await Promise.all([staffedOffice(), staffedOffice(), staffedOffice(), staffedOffice()]);
    const shared = await newPanelAccount('Agent');
    for (let round = 1; round <= 5; round += 1) {
      const answers = await Promise.all(
        offices.map(({ office }, index) => {
          const day = `2027-0${round}-1${index}`;
          return set([asAgent(shared.id, [{ from: day, until: day }])], office.code);
        })
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      const rows = await rowsOf('SELECT "from" FROM absences WHERE user_id = $1', [shared.id]);
      expect(rows).toHaveLength(1);
    }
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
