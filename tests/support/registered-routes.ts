import { fork } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/launcher/paths.mjs';

/**
 * A route as the server registered it. `auth` is the names of its strategies, `none` for a public route, `default` where
 * the platform's own apply, and `undeclared` for what is mounted past the platform's route files.
 */
export type RegisteredRoute = { method: string; path: string; auth: string; policies: string[] };

/** Loads the application in a child process, as an instance beside the shared server, and asks it for its routes. */
export const registeredRoutes = (): Promise<RegisteredRoute[]> =>
  new Promise((resolve, reject) => {
    const script = join(projectRoot, 'tests', 'support', 'list-routes.mjs');
    const child = fork(script, { cwd: projectRoot, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    let routes: RegisteredRoute[] | undefined;
    child.once('message', (sent) => {
      routes = sent as RegisteredRoute[];
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      routes ? resolve(routes) : reject(new Error(`Listing the routes ended with code ${code}`))
    );
  });
