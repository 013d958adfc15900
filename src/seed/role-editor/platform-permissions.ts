/** How the role editor calls a permission of the platform: under which heading, in which group of it. */
export type PermissionText = { heading: string; group: string; name: string };

const screens = (group: string, name: string): PermissionText => ({ heading: 'configuration', group, name });
const images = (name: string): PermissionText => ({ heading: 'images', group: 'logos', name });
const accountMails = (name: string): PermissionText => ({
  heading: 'comptes des déclarants',
  group: 'messages des comptes',
  name,
});
const accountSettings = (name: string): PermissionText => ({
  heading: 'comptes des déclarants',
  group: 'paramètres',
  name,
});
const people = (group: string, name: string): PermissionText => ({ heading: 'personnes et rôles', group, name });

/** The platform's permissions that mean something here; the role editor shows no others. */
export const platformPermissions: Readonly<Record<string, PermissionText>> = {
  'plugin::content-manager.collection-types.configure-view': screens('listes', 'Arranger les écrans des listes'),
  'plugin::content-manager.single-types.configure-view': screens('réglages', 'Arranger les écrans des réglages'),
  'plugin::upload.read': images('Voir les images'),
  'plugin::upload.assets.create': images('Ajouter des images'),
  'plugin::upload.assets.update': images('Modifier et supprimer des images'),
  'plugin::upload.assets.download': images('Télécharger des images'),
  'plugin::users-permissions.email-templates.read': accountMails('Consulter les messages'),
  'plugin::users-permissions.email-templates.update': accountMails('Modifier les messages'),
  'plugin::users-permissions.advanced-settings.read': accountSettings('Consulter les paramètres'),
  'plugin::users-permissions.advanced-settings.update': accountSettings('Modifier les paramètres'),
  'plugin::email.settings.read': { heading: 'messagerie', group: 'envoi', name: 'Consulter et essayer l’envoi' },
  'admin::users.create': people('personnes', 'Inviter des personnes'),
  'admin::users.read': people('personnes', 'Consulter les personnes'),
  'admin::users.update': people('personnes', 'Modifier les personnes'),
  'admin::users.delete': people('personnes', 'Supprimer des personnes'),
  'admin::roles.create': people('rôles', 'Créer des rôles'),
  'admin::roles.read': people('rôles', 'Consulter les rôles'),
  'admin::roles.update': people('rôles', 'Modifier les rôles'),
  'admin::roles.delete': people('rôles', 'Supprimer des rôles'),
};
