import { isBuilt } from './build.mjs';
import { startDatabase } from './database.mjs';
import { loadEnvironment } from './environment.mjs';
import { startServer } from './server.mjs';

/**
 * Starts the database, unless `DATABASE_URL` names one, and the compiled server on it.
 * @param {import('./environment.mjs').Mode} mode
 * @param {AbortSignal} interrupt ends it
 * @returns {Promise<import('./server.mjs').RunningServer>} its `ended` comes when the database is given back, too
 */
export async function startApplication(mode, interrupt) {
  loadEnvironment(mode);
  if (!isBuilt()) throw new Error('The application is not built: run "npm run build" first');
  const stopDatabase = await provideDatabase();
  try {
    interrupt.throwIfAborted();
    const server = await startServer({ interrupt });
    const ended = server.ended.finally(stopDatabase);
    return { ...server, ended };
  } catch (error) {
    await stopDatabase();
    throw error;
  }
}

/**
 * Sets `DATABASE_URL` to the embedded database, unless it is set.
 * @returns {Promise<() => Promise<void>>} gives the database back
 */
export async function provideDatabase() {
  if (process.env.DATABASE_URL) return async () => undefined;
  const database = await startDatabase();
  process.env.DATABASE_URL = database.url;
  return database.stop;
}
