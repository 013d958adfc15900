import { registerPermissions } from './permissions';
import controllers from './controllers';
import policies from './policies';
import routes from './routes';

/** The server side of the agents' desk: `/desk`, for accounts of the admin panel. */
export default {
  bootstrap: registerPermissions,
  controllers,
  policies,
  routes,
};
