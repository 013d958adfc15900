import type { Permission } from '../../src/domain/vocabulary';
import { superAdministrator } from './panel';
import { unique } from './unique';

/** Makes a role in the panel's role editor, with these permissions of the desk; gives its name. */
export const newRole = async (...permissions: readonly Permission[]): Promise<string> => {
  const admin = await superAdministrator();
  const name = unique('Rôle ');
  const { body } = await admin.post('/admin/roles').send({ name, description: 'Rôle d’un test' }).expect(201);
  await setPermissions(body.data.id, permissions);
  return name;
};

/** Gives a role these permissions of the desk and no others. */
export const setPermissions = async (role: number, permissions: readonly Permission[]): Promise<void> => {
  const admin = await superAdministrator();
  const chosen = permissions.map((permission) => ({ action: `plugin::desk.${permission}`, subject: null }));
  await admin.put(`/admin/roles/${role}/permissions`).send({ permissions: chosen }).expect(200);
};
