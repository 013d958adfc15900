import { labelsOf } from '../../../../domain/labels';
import { type Permission, permissions } from '../../../../domain/vocabulary';

type Area = 'requests' | 'certificates' | 'statistics' | 'offices' | 'notifications';

/** The headings under which the role editor groups the permissions. */
const headings = {
  requests: 'demandes',
  certificates: 'certificats',
  statistics: 'statistiques',
  offices: 'bureaux',
  notifications: 'e-mails',
} as const satisfies Record<Area, string>;

const areaOf = {
  'requests.read': 'requests',
  'requests.treat': 'requests',
  'requests.assign': 'requests',
  'requests.transfer': 'requests',
  'certificates.revoke': 'certificates',
  'certificates.use': 'certificates',
  'statistics.read': 'statistics',
  'offices.manage': 'offices',
  'offices.all': 'offices',
  'notifications.manage': 'notifications',
} as const satisfies Record<Permission, Area>;

const actionFor = (permission: Permission) => ({
  section: 'plugins',
  pluginName: 'desk',
  uid: permission,
  displayName: labelsOf('fr').permissions[permission],
  subCategory: headings[areaOf[permission]],
});

/** What we use of the platform's service; it is not typed there. */
type PermissionService = {
  actionProvider: { registerMany: (actions: ReturnType<typeof actionFor>[]) => Promise<void> };
};

/**
 * Makes the permissions known to the role editor as `plugin::desk.<permission>`. Runs in the plugin's bootstrap: the platform's
 * own, which follows, deletes from all roles the actions that nobody has registered by then.
 */
export const registerPermissions = async (): Promise<void> => {
  const { actionProvider } = strapi.service('admin::permission') as PermissionService;
  await actionProvider.registerMany(permissions.map(actionFor));
};
