import { isMovable } from '../clock';

const moveClock = {
  method: 'POST',
  path: '/clock',
  handler: 'clock.move',
  config: { auth: false as const, policies: ['api::clock.has-key'] },
};

/** In production the route does not exist. */
export default { routes: isMovable(process.env) ? [moveClock] : [] };
