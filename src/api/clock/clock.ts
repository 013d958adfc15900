import { dayOf } from '../../domain/casablanca';

let ahead = 0;

/** The only source of now for everything that the rules date. Sessions and limits keep to the machine's own clock. */
export const now = (): Date => new Date(Date.now() + ahead);

/** Today in Casablanca. */
export const today = (): string => dayOf(now());

/** Moves this process's clock to an instant, from which it goes on; `null` sets it right again. Demo and tests only. */
export const moveClock = (instant: Date | null): void => {
  ahead = instant === null ? 0 : instant.getTime() - Date.now();
};

/** Whether this server lets its clock be moved: in demo and tests, with a key; never in production. */
export const isMovable = (env: NodeJS.ProcessEnv): boolean =>
  env.NODE_ENV !== 'production' && (env.DESK_MODE === 'demo' || env.DESK_MODE === 'test') && Boolean(env.CLOCK_KEY);
