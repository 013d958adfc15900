import { type Client, clientFor } from './client';
import { startAnotherServer } from './servers';

/** A second instance over the shared database, with a clock of its own: what was done there was done on that day. */
export type OtherDays = {
  /** Puts its clock to an instant. */
  moveTo: (instant: string) => Promise<void>;
  /** The same account, calling that instance. */
  as: <C extends Client>(client: C) => C;
  stop: () => Promise<unknown>;
};

/** Starts an instance whose clock can be moved; the shared server keeps the machine's. */
export const otherDays = async (): Promise<OtherDays> => {
  const server = await startAnotherServer();
  const clock = clientFor(null, server.url);
  return {
    moveTo: async (now) => {
      await clock
        .post('/api/clock', { now })
        .set('x-clock-key', process.env.CLOCK_KEY ?? '')
        .expect(200);
    },
    as: (client) => ({ ...client, ...clientFor(client.token, server.url) }),
    stop: server.stop,
  };
};
