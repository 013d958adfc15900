import { type Server, type Socket, createServer } from 'node:net';

/** Harmless words that the antivirus of the tests takes for a virus. */
export const virus = 'CONFORMITY-DESK-HARMLESS-TEST-VIRUS';

/** What the daemon does with whoever comes. */
export type ClamdBehaviour =
  | 'scan'
  /** Nobody listens. */
  | 'down'
  /** Takes everything and says nothing. */
  | 'hang'
  /** Says that it cannot. */
  | 'error';

/** A daemon that speaks the protocol of `clamd`. */
export type TestClamd = {
  /** For the environment of a server that has its files scanned here. */
  env: { CLAMAV_HOST: string; CLAMAV_PORT: string };
  /** The sizes of what was sent, whole and in the right form. */
  scanned: number[];
  behave: (behaviour: ClamdBehaviour) => Promise<void>;
  close: () => Promise<void>;
};

const command = Buffer.from('zINSTREAM\0');

/** The bytes of a session, once its empty chunk has come; `null` before. @throws Error for anything else */
const streamed = (session: Buffer): Buffer | null => {
  const start = session.subarray(0, command.length);
  if (!command.subarray(0, start.length).equals(start)) throw new Error('UNKNOWN COMMAND');
  const chunks: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= session.length) {
    const length = session.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(session.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
};

/** Starts one on a port of its own. */
export const startClamd = async (): Promise<TestClamd> => {
  let port = 0;
  const scanned: number[] = [];
  const sockets = new Set<Socket>();
  let behaviour: ClamdBehaviour = 'scan';
  let server: Server | undefined;

  const replyTo = (bytes: Buffer): string => {
    if (behaviour === 'error') return 'INSTREAM size limit exceeded. ERROR';
    return bytes.includes(virus) ? 'stream: Conformity.Test.UNOFFICIAL FOUND' : 'stream: OK';
  };
  const attend = (socket: Socket): void => {
    let session = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      session = Buffer.concat([session, chunk]);
      if (behaviour === 'hang') return;
      try {
        const bytes = streamed(session);
        if (!bytes) return;
        scanned.push(bytes.length);
        socket.end(`${replyTo(bytes)}\0`);
      } catch (error) {
        socket.end(`${String(error)}\0`);
      }
    });
  };
  const listen = (): Promise<void> =>
    new Promise((resolve) => {
      const next = createServer(attend);
      next.listen(port, '127.0.0.1', () => {
        const address = next.address();
        if (typeof address === 'object' && address) ({ port } = address);
        resolve();
      });
      server = next;
    });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      if (server) server.close(() => resolve());
      else resolve();
      server = undefined;
    });

  await listen();
  return {
    env: { CLAMAV_HOST: '127.0.0.1', CLAMAV_PORT: String(port) },
    scanned,
    async behave(next) {
      behaviour = next;
      if (next === 'down') await close();
      else if (!server) await listen();
    },
    close,
  };
};
