import type { Daemon } from './clamd';

const usualPort = '3310';

/**
 * The antivirus daemon that the environment names; `null` when it names none.
 * @throws Error when only half of it is there, or both ways at once
 */
export const antivirusFrom = (env: NodeJS.ProcessEnv): Daemon | null => {
  const { CLAMAV_HOST: host = '', CLAMAV_PORT: port = '', CLAMAV_SOCKET: socket = '' } = env;
  if (socket !== '' && (host !== '' || port !== '')) {
    throw new Error('CLAMAV_SOCKET and CLAMAV_HOST exclude each other (see docs/OPERATIONS.md)');
  }
  if (socket !== '') return { path: socket };
  if (host === '' && port !== '') throw new Error('CLAMAV_PORT without CLAMAV_HOST (see docs/OPERATIONS.md)');
  if (host === '') return null;
  if (!/^\d{1,5}$/.test(port || usualPort)) throw new Error('CLAMAV_PORT must be a port (see docs/OPERATIONS.md)');
  return { host, port: Number(port || usualPort) };
};

/** The antivirus daemon of this server, if it has one. */
export const antivirus = (): Daemon | null => antivirusFrom(process.env);
