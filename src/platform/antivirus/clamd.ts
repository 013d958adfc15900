import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import type { Readable } from 'node:stream';

/** Where `clamd` listens: a port, or a socket of this machine. */
export type Daemon = { host: string; port: number } | { path: string };

/** What was found in a file; a signature is the name that the daemon gives to it. */
export type Verdict = { infected: false } | { infected: true; signature: string };

/**
 * The daemon's protocol, which is these dozen lines: a command, chunks with their length before them, an empty chunk, then one
 * line from the daemon. The packages for it bring a search for local scanners and their start along, which nobody here wants.
 */
const framed = async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield length;
    yield chunk;
  }
  yield Buffer.alloc(4);
};

const send = async (socket: Socket, bytes: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void> => {
  for await (const chunk of framed(bytes)) {
    // A destroyed socket takes everything without a word.
    if (socket.destroyed) return;
    if (!socket.write(chunk)) await once(socket, 'drain', { signal });
  }
};

/** There was no connection to the daemon: it is not there, or does not take any. */
export class UnreachableDaemon extends Error {
  constructor(cause: unknown) {
    super(`clamd is out of reach: ${String(cause)}`, { cause });
  }
}

const longestReply = 4096;

const replyFrom = async (socket: Socket): Promise<string> => {
  let reply = '';
  for await (const chunk of socket) {
    reply += String(chunk);
    if (reply.includes('\0') || reply.length > longestReply) break;
  }
  return reply.replace(/\0.*$/s, '').trim();
};

const verdictOf = (reply: string): Verdict => {
  if (reply === 'stream: OK') return { infected: false };
  const found = /^stream: (.+) FOUND$/.exec(reply);
  if (found) return { infected: true, signature: found[1] ?? '' };
  throw new Error(`clamd answered: ${reply || 'nothing'}`);
};

/**
 * Has `clamd` look at bytes as they stream by; nothing is kept in memory. Their stream is closed in any case.
 * @param signal gives up
 * @throws UnreachableDaemon when there is no connection; else when the daemon gives no verdict, or `signal` says so
 */
export const scanBytes = async (bytes: Readable, daemon: Daemon, signal: AbortSignal): Promise<Verdict> => {
  const end = new AbortController();
  const until = AbortSignal.any([signal, end.signal]);
  const socket = connect({ ...daemon, signal: until });
  let isSent = false;
  let isConnected = false;
  socket.once('connect', () => (isConnected = true));
  try {
    const reply = replyFrom(socket);
    send(socket, bytes, until).then(
      () => (isSent = !socket.destroyed),
      (error: Error) => socket.destroy(error)
    );
    const verdict = verdictOf(await reply);
    if (!verdict.infected && !isSent) throw new Error('clamd answered before it had everything');
    return verdict;
  } catch (error) {
    throw isConnected ? error : new UnreachableDaemon(error);
  } finally {
    end.abort();
    bytes.destroy();
    socket.destroy();
  }
};
