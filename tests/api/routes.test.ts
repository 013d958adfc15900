import { registeredRoutes } from '../support/registered-routes';
import { writeFileSync } from 'node:fs';
it('x', async () => {
  const routes = await registeredRoutes();
  writeFileSync('/tmp/rt/routes.txt', routes.map((r) => `${r.method} ${r.path} ${r.auth} [${r.policies}]`).join('\n'));
});
