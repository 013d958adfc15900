import { poolSize } from '../src/platform/pool-size';

/** Columns have no time zone: the process, and with it every date that is written, runs in UTC. */
process.env.TZ = 'UTC';

export default () => {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error('DATABASE_URL is not set: start the server by its npm scripts');
  return {
    connection: {
      client: 'postgres',
      connection: { connectionString },
      pool: { min: 2, max: poolSize() },
    },
    // A renamed attribute must never drop a column, and its data, in production.
    settings: { forceMigration: process.env.NODE_ENV !== 'production' },
  };
};
