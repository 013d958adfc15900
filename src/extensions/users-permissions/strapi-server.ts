import type { Plugin } from '../plugin';
import { type AccountActions, accountActions } from './account-actions';
import { companyProfileFields } from './company-profile';
import { accountRoutes } from './content-api-routes';

type UsersPermissions = Plugin & {
  controllers: { auth: (platform: unknown) => AccountActions };
  contentTypes: { user: { schema: { attributes: Record<string, unknown> } } };
};

/** The platform's accounts as declarants' accounts: with their company, and with the routes that a declarant needs. */
export default (plugin: UsersPermissions): UsersPermissions => {
  const { auth } = plugin.controllers;
  const contentApi = plugin.routes['content-api'];
  if (!contentApi) throw new Error('The users-permissions plugin has no routes for accounts');
  Object.assign(plugin.contentTypes.user.schema.attributes, companyProfileFields);
  plugin.controllers.auth = (platform) => accountActions(auth(platform));
  plugin.routes['content-api'] = { type: 'content-api', routes: accountRoutes(contentApi.routes) };
  return plugin;
};
