import { permissions } from '../../src/domain/vocabulary';
import { newDeclarant } from '../support/declarants';
import { type Client } from '../support/client';
import { type StaffedOffice, setMembers, staffedOffice } from '../support/offices';
import { type PanelAccount, newPanelAccount, roleId, superAdministrator } from '../support/panel';
import { refused } from '../support/refusals';
import { requestIn, transition } from '../support/requests';
import { newRole, setPermissions } from '../support/roles';

describe('the role editor', () => {
  it('shows every permission of the desk', async () => {
    const admin = await superAdministrator();
    const { body } = await admin.get('/admin/permissions').expect(200);
    type Shown = { action: string; displayName: string };
    const shown: Shown[] = body.data.sections.plugins.filter(({ action }: Shown) => action.startsWith('plugin::desk.'));
    expect(shown.map(({ action }) => action).sort()).toEqual(
      permissions.map((permission) => `plugin::desk.${permission}`).sort()
    );
    for (const { displayName } of shown) expect(displayName).toMatch(/^\p{Lu}\p{L}+/u);
  });

  it.each([
    ['Agent', ['requests.read', 'requests.treat']],
    [
      'Superviseur',
      ['requests.read', 'requests.assign', 'requests.transfer', 'certificates.revoke', 'statistics.read'],
    ],
    ['Douane', ['certificates.use']],
    [
      'Administrateur métier',
      ['requests.read', 'statistics.read', 'offices.manage', 'offices.all', 'notifications.manage'],
    ],
  ])('has the seeded role %s', async (name, expected) => {
    const admin = await superAdministrator();
    const { body } = await admin.get(`/admin/roles/${await roleId(name)}/permissions`).expect(200);
    const given = body.data
      .map(({ action }: { action: string }) => action)
      .filter((action: string) => action.startsWith('plugin::desk.'));
    expect(given.sort()).toEqual(expected.map((permission) => `plugin::desk.${permission}`).sort());
  });
});

describe('the roles that the platform makes for itself', () => {
  it('are not offered but for the one that may do everything, which is named like the others', async () => {
    const admin = await superAdministrator();
    const { body } = await admin.get('/admin/roles').expect(200);
    const names = body.data.map(({ code, name }: { code: string; name: string }) => [code, name]);
    expect(names.filter(([code]: [string]) => code.startsWith('strapi-'))).toEqual([
      ['strapi-super-admin', 'Super-administrateur'],
    ]);
  });
});

describe('a role made by an administrator', () => {
  let staff: StaffedOffice;
  let declarant: Client;
  let person: PanelAccount;
  let role: string;
  let request: string;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
    role = await newRole('requests.read');
    person = await newPanelAccount(role);
    await setMembers(staff.office, [
      { user: staff.supervisor.id, agent: false, supervisor: true, absences: [] },
      { user: staff.agent.id, agent: true, supervisor: false, absences: [] },
      { user: person.id, agent: true, supervisor: true, absences: [] },
    ]);
    request = await requestIn('deposited', declarant, staff);
    await transition(staff.supervisor, request, 'assign', { agent: person.id }).expect(200);
  });

  it('of reading reads and does nothing, even assigned to the request and supervising its office', async () => {
    const { body } = await person.get(`/desk/requests/${request}`).expect(200);
    expect(body.data).toMatchObject({ agent: { id: person.id }, operations: [] });
    const { body: account } = await person.get('/desk/me').expect(200);
    expect(account.data.permissions).toEqual(['requests.read']);
    await transition(person, request, 'take').expect(refused('not_permitted'));
    const input = { agent: staff.agent.id, reason: 'Congé' };
    await transition(person, request, 'reassign', input).expect(refused('not_permitted'));
    await person.post(`/desk/requests/${request}/notes`, { text: 'Note' }).expect(refused('not_permitted'));
    await person.get('/desk/statistics').expect(refused('not_permitted'));
  });

  it('holds from the next call on when it is changed', async () => {
    await setPermissions(await roleId(role), ['requests.read', 'requests.treat']);
    const { body } = await person.get(`/desk/requests/${request}`).expect(200);
    expect(body.data.operations).toEqual(['take']);
    await setPermissions(await roleId(role), []);
    await person.get('/desk/requests').expect(refused('not_permitted'));
    await transition(person, request, 'take').expect(refused('not_permitted'));
    await setPermissions(await roleId(role), ['requests.read']);
    await person.get(`/desk/requests/${request}`).expect(200);
  });

  it('of all offices sees the requests of all', async () => {
    const everywhere = await newPanelAccount(await newRole('requests.read', 'requests.assign', 'offices.all'));
    const { body } = await everywhere.get(`/desk/requests/${request}`).expect(200);
    expect(body.data.operations).toEqual(['reassign']);
  });
});

describe('the business administrator', () => {
  it('writes no role and makes no account', async () => {
    const administrator = await newPanelAccount('Administrateur métier');
    await administrator.post('/admin/roles').send({ name: 'Mien', description: '' }).expect(403);
    const superRole = await roleId('Super-administrateur');
    await administrator.put(`/admin/roles/${superRole}/permissions`).send({ permissions: [] }).expect(403);
    const account = { email: 'x@test.ma', firstname: 'X', lastname: 'Y', roles: [superRole] };
    await administrator.post('/admin/users').send(account).expect(403);
    await administrator
      .put(`/admin/users/${administrator.id}`)
      .send({ roles: [superRole] })
      .expect(403);
  });
});

describe('an account that is switched off', () => {
  it('is refused with the session it has', async () => {
    const admin = await superAdministrator();
    const person = await newPanelAccount('Agent');
    await person.get('/desk/me').expect(200);
    await admin.put(`/admin/users/${person.id}`).send({ isActive: false }).expect(200);
    await person.get('/desk/me').expect(refused('unauthenticated'));
  });
});

describe('an account whose work is not done', () => {
  let staff: StaffedOffice;
  beforeAll(async () => {
    staff = await staffedOffice();
  });

  it('of an agent is not deleted while requests are open, one by one or in bulk', async () => {
    const admin = await superAdministrator();
    const id = await requestIn('under_evaluation', await newDeclarant(), staff);
    await admin.del(`/admin/users/${staff.agent.id}`).expect(refused('in_use'));
    await admin
      .post('/admin/users/batch-delete')
      .send({ ids: [staff.agent.id] })
      .expect(refused('in_use'));
    const { body } = await staff.agent.get(`/desk/requests/${id}`).expect(200);
    expect(body.data.agent.id).toBe(staff.agent.id);
    await staff.other.get('/desk/me').expect(200);
  });

  it('of a declarant is not deleted while it owns requests', async () => {
    const admin = await superAdministrator();
    const declarant = await newDeclarant();
    const id = await requestIn('deposited', declarant, staff);
    const users = '/content-manager/collection-types/plugin::users-permissions.user';
    const { body } = await admin.get(`${users}?filters[email][$eq]=${declarant.email}`).expect(200);
    await admin.del(`${users}/${body.results[0].documentId}`).expect(refused('in_use'));
    await declarant.get(`/api/requests/${id}`).expect(200);
  });

  it('of an office is not deleted while it has requests', async () => {
    const admin = await superAdministrator();
    await requestIn('deposited', await newDeclarant(), staff);
    const path = `/content-manager/collection-types/api::office.office`;
    await admin.del(`${path}/${staff.office.documentId}`).expect(refused('in_use'));
    await admin
      .post(`${path}/actions/bulkDelete`)
      .send({ documentIds: [staff.office.documentId] })
      .expect(refused('in_use'));
    await staff.supervisor.get('/desk/requests').expect(200);
  });
});
