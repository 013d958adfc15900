import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { baseUrl } from './servers';

/** A call as bytes: nothing of it is checked or encoded on the way. */
export type RawCall = { method: string; path: string; headers?: OutgoingHttpHeaders; body?: string | Buffer };

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; text: string };

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * Sends a call to a server and gives its answer, whatever it is. The answer to a body that is too large may come while it is
 * still being sent.
 */
export const rawCall = (
  { method, path, headers = {}, body = '' }: RawCall,
  url: string = baseUrl
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const bytes = Buffer.from(body);
    const length = bytes.length > 0 ? { 'Content-Length': bytes.length } : {};
    const call = request({ agent, hostname, port, method, path, headers: { ...length, ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        })
      );
    });
    call.on('error', reject);
    call.end(bytes);
  });

/** A call with a JSON body, which may be text that is no JSON. */
export const jsonCall = (
  method: string,
  path: string,
  { token, body, headers = {} }: { token: string | null; body?: unknown; headers?: OutgoingHttpHeaders }
): RawCall => ({
  method,
  path,
  headers: {
    'Content-Type': 'application/json',
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    ...headers,
  },
  ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
});
