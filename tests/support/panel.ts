import { type Client, clientFor, nobody } from './client';
import { password } from './declarants';
import { unique } from './unique';

/** The first account of the panel. */
export const superAdmin = { email: 'super@test.ma', password, firstname: 'Super', lastname: 'Admin' };

const logIn = async (email: string): Promise<Client> => {
  const { body } = await nobody.post('/admin/login').send({ email, password }).expect(200);
  return clientFor(body.data.token);
};

let administrator: Promise<Client> | undefined;

/** The super administrator of the shared server: sees all offices and may do what a supervisor may. */
export const superAdministrator = (): Promise<Client> => {
  administrator ??= (async () => {
    // The first test file that comes registers the account; the others find it.
    await nobody.post('/admin/register-admin').send(superAdmin);
    return logIn(superAdmin.email);
  })();
  return administrator;
};

export type PanelAccount = Client & { id: number; email: string; name: string };

/** The id of a role of the panel. */
export const roleId = async (name: string): Promise<number> => {
  const admin = await superAdministrator();
  const { body } = await admin.get('/admin/roles').expect(200);
  const role = body.data.find((one: { name: string }) => one.name === name);
  if (!role) throw new Error(`There is no role ${name}`);
  return role.id;
};

/** A new account of the panel with these roles (seeded: Agent, Superviseur, Administrateur métier, Douane), activated and logged in, as an administrator would make it. */
export const newPanelAccount = async (...roles: string[]): Promise<PanelAccount> => {
  const admin = await superAdministrator();
  const email = `${unique('agent')}@test.ma`;
  const ids = await Promise.all(roles.map(roleId));
  const invited = await admin
    .post('/admin/users')
    .send({ email, firstname: 'Amina', lastname: unique('A'), roles: ids })
    .expect(201);
  const { id, firstname, lastname, registrationToken } = invited.body.data;
  await nobody
    .post('/admin/register')
    .send({ registrationToken, userInfo: { firstname, lastname, password } })
    .expect(200);
  return { ...(await logIn(email)), id, email, name: `${firstname} ${lastname}` };
};
