import type { Permission } from '../domain/vocabulary';

type Role = { name: string; code: string; description: string; permissions: readonly Permission[]; configures?: true };

/** The roles of the panel that the product begins with; administrators change them or make others. */
const roles: readonly Role[] = [
  {
    name: 'Agent',
    code: 'conformity-agent',
    description: 'Traite les demandes qui lui sont affectées.',
    permissions: ['requests.read', 'requests.treat'],
  },
  {
    name: 'Superviseur',
    code: 'conformity-supervisor',
    description: 'Affecte et transfère les demandes de ses bureaux, révoque leurs documents.',
    permissions: ['requests.read', 'requests.assign', 'requests.transfer', 'certificates.revoke', 'statistics.read'],
  },
  {
    name: 'Administrateur métier',
    code: 'conformity-administrator',
    description: 'Configure les bureaux, leurs personnes, les types de documents et les paramètres.',
    permissions: ['requests.read', 'statistics.read', 'offices.manage', 'offices.all', 'notifications.manage'],
    configures: true,
  },
  {
    name: 'Douane',
    code: 'conformity-customs',
    description: 'Vérifie les documents et marque un certificat de conformité comme utilisé.',
    permissions: ['certificates.use'],
  },
];

const configurationTypes = [
  'api::office.office',
  'api::document-type.document-type',
  'api::regulated-product.regulated-product',
  'api::email-template.email-template',
  'api::setting.holiday',
] as const;

/** There is one, made at the first start and needed ever after. */
const settings = 'api::setting.setting';

type PanelPermission = {
  action: string;
  subject?: string | null;
  properties?: { fields: string[] };
  conditions?: string[];
};

const platformColumns = ['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'];

const fieldsOf = (uid: (typeof configurationTypes)[number] | typeof settings): string[] =>
  Object.keys(strapi.contentType(uid).attributes).filter((field) => !platformColumns.includes(field));

const contentPermission = (
  act: 'create' | 'read' | 'update' | 'delete',
  subject: (typeof configurationTypes)[number] | typeof settings
): PanelPermission => ({
  action: `plugin::content-manager.explorer.${act}`,
  subject,
  // Deleting is of the whole entry.
  ...(act === 'delete' ? {} : { properties: { fields: fieldsOf(subject) } }),
});

/** Configuring without code: the Content Manager on configuration, its pictures, and the people to pick for offices. */
const configuring = (): PanelPermission[] => [
  ...configurationTypes.flatMap((uid) =>
    (['create', 'read', 'update', 'delete'] as const).map((act) => contentPermission(act, uid))
  ),
  contentPermission('read', settings),
  contentPermission('update', settings),
  ...['plugin::upload.read', 'plugin::upload.assets.create', 'admin::users.read'].map((action) => ({ action })),
];

const permissionsOf = ({ permissions, configures }: Role): PanelPermission[] => [
  ...permissions.map((permission) => ({ action: `plugin::desk.${permission}` })),
  ...(configures ? configuring() : []),
];

/** The part of the platform's service of roles that is used here. */
type RoleService = {
  create: (role: Pick<Role, 'name' | 'code' | 'description'>) => Promise<{ id: number }>;
  assignPermissions: (roleId: number, permissions: readonly PanelPermission[]) => Promise<unknown>;
};

/** Makes the roles. Their actions must have been registered, which the desk does as it starts. */
export const seedRoles = async (): Promise<void> => {
  const service = strapi.service('admin::role') as RoleService;
  for (const role of roles) {
    const { name, code, description } = role;
    const made = await service.create({ name, code, description });
    await service.assignPermissions(made.id, permissionsOf(role));
  }
};
