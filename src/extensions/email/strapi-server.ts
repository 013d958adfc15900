import { type Plugin, withoutContentApi } from '../plugin';

/** Any account of the panel could send any e-mail to anyone by `POST /email`; mail leaves only from our own queue. */
export default (plugin: Plugin): Plugin => {
  const { admin } = plugin.routes;
  if (!admin) throw new Error('The e-mail plugin has no routes for the panel');
  plugin.routes.admin = { ...admin, routes: admin.routes.filter(({ path }) => path !== '/') };
  return withoutContentApi(plugin);
};
