import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { databaseUrl } from './servers';

/** A way to the database that can be listened to and cut. */
export type DatabaseProxy = {
  /** The database's connection string by this way. */
  url: string;
  /** The statements that have been sent while the work ran, without those that open and end transactions. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
  /** Ends all connections and takes no new ones, as a database that is down. */
  cut(): Promise<void>;
  /** Takes connections again. */
  mend(): Promise<void>;
  close(): Promise<void>;
};

const PARSE = 'P'.charCodeAt(0);
const BIND = 'B'.charCodeAt(0);
const QUERY = 'Q'.charCodeAt(0);

/** Texts end with a zero byte; what is no text has none, or one too early. */
const textFrom = (bytes: Buffer): string => bytes.subarray(0, Math.max(0, bytes.indexOf(0))).toString('utf8');

/**
 * The statement that a message runs. A prepared one is parsed once under its name and bound each time, so what counts is Bind,
 * which names a portal and then the statement.
 */
const statementIn = (type: number, content: Buffer, prepared: Map<string, string>): string | undefined => {
  const first = textFrom(content);
  const second = textFrom(content.subarray(content.indexOf(0) + 1));
  if (type === PARSE) prepared.set(first, second);
  if (type === BIND) return prepared.get(second);
  return type === QUERY ? first : undefined;
};

/** Reads PostgreSQL's messages from a client: the first has no type, then each is a type, a length and its content. */
const statementReader = (tell: (statement: string) => void): ((chunk: Buffer) => void) => {
  let rest: Buffer = Buffer.alloc(0);
  let typeLength = 0;
  const prepared = new Map<string, string>();
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= typeLength + 4) {
      const end = typeLength + rest.readInt32BE(typeLength);
      if (rest.length < end) return;
      const statement = typeLength === 1 ? statementIn(rest.readUInt8(0), rest.subarray(5, end), prepared) : undefined;
      if (statement !== undefined) tell(statement);
      rest = rest.subarray(end);
      typeLength = 1;
    }
  };
};

const isOfTransactions = (statement: string): boolean =>
  /^\s*(begin|commit|rollback|savepoint|release)\b/i.test(statement);

/** The background worker asks for work all the time; counters that have run out are swept up now and then. */
const isOfBackground = (statement: string): boolean => /graphile_worker|^\s*delete from "?rate_limits/i.test(statement);

/** Opens a way to a database, by default the shared one. */
export const startDatabaseProxy = async (target: string = databaseUrl): Promise<DatabaseProxy> => {
  const to = new URL(target);
  const sockets = new Set<Socket>();
  let heard: string[] = [];

  const joinUp = (client: Socket): void => {
    const server = connect(Number(to.port || 5432), to.hostname);
    const read = statementReader((statement) => heard.push(statement));
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(one);
      one.on('data', (chunk: Buffer) => other.write(chunk));
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    client.on('data', read);
  };

  const listener = createServer(joinUp);
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => listener.listen(port, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port } = listener.address() as AddressInfo;

  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      listener.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });

  const url = new URL(target);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    async statementsOf(work) {
      heard = [];
      await work();
      return heard.filter((statement) => !isOfTransactions(statement) && !isOfBackground(statement));
    },
    cut,
    mend: () => listen(port),
    close: () => (listener.listening ? cut() : Promise.resolve()),
  };
};
