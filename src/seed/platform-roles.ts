type Role = { id: number; code: string; name: string; usersCount?: number };

/** The part of the platform's service of roles that is used here. */
type RoleService = {
  findAllWithUsersCount: (query: object) => Promise<Role[]>;
  update: (which: { id: number }, change: Pick<Role, 'name'> & { description: string }) => Promise<unknown>;
  deleteByIds: (ids: readonly number[]) => Promise<unknown>;
};

/** Who writes articles; nobody does here. */
const ofArticles = ['strapi-editor', 'strapi-author'];

const everything = {
  code: 'strapi-super-admin',
  platformName: 'Super Admin',
  name: 'Super-administrateur',
  description: 'Peut tout faire : la configuration, les comptes, les rôles et les actes de tous les bureaux.',
};

/**
 * Tidies the roles that the platform makes for itself: takes away those of writers unless somebody has one, and names the one
 * that may do everything as the others are named.
 */
export const tidyPlatformRoles = async (): Promise<void> => {
  const service = strapi.service('admin::role') as RoleService;
  const roles = await service.findAllWithUsersCount({});
  const idle = roles.filter(({ code, usersCount }) => ofArticles.includes(code) && usersCount === 0);
  if (idle.length > 0) await service.deleteByIds(idle.map(({ id }) => id));
  const { code, platformName, name, description } = everything;
  const mightiest = roles.find((role) => role.code === code && role.name === platformName);
  if (mightiest !== undefined) await service.update({ id: mightiest.id }, { name, description });
};
