import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import { Client } from 'pg';

/** The first half of the advisory locks that say "this worker lives"; the second is made from the worker's name. */
export const livingWorkers = 7_310_452;

/** Tells the other processes which workers of this one live. */
export type Presence = {
  /** Given to the queue, whose workers announce themselves by it. */
  events: WorkerEvents;
  /** Makes a connection that was lost anew, with its locks. */
  renew: () => Promise<void>;
  end: () => Promise<void>;
};

/**
 * Holds an advisory lock for each worker on a connection of its own: whatever ends the process ends the connection, and the locks
 * with it.
 */
export const announceWorkers = async (connectionString: string): Promise<Presence> => {
  const events: WorkerEvents = new EventEmitter();
  const workers = new Set<string>();
  let connection: Client | undefined;

  const lock = (client: Client, worker: string) =>
    client.query('SELECT pg_advisory_lock($1, hashtext($2))', [livingWorkers, worker]);

  const renew = async (): Promise<void> => {
    if (connection) return;
    const client = new Client({ connectionString, connectionTimeoutMillis: 5000 });
    client.on('error', () => {
      connection = undefined;
    });
    await client.connect();
    connection = client;
    for (const worker of workers) await lock(client, worker);
  };

  events.on('worker:create', ({ worker: { workerId } }) => {
    workers.add(workerId);
    // What fails here is made good with the connection.
    if (connection) lock(connection, workerId).catch(() => undefined);
  });

  await renew();
  return {
    events,
    renew,
    end: async () => connection?.end(),
  };
};
