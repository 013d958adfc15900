import request from 'supertest';
import type { Test } from 'supertest';
import { assertKeepsContract } from './contract';
import { baseUrl } from './servers';

/** Calls in the name of one account; `null` is nobody. */
export type Client = {
  token: string | null;
  get(path: string): Test;
  /** A JSON body, put under `data`. */
  post(path: string, data?: unknown): Test;
  put(path: string, data?: unknown): Test;
  patch(path: string, data?: unknown): Test;
  del(path: string, data?: unknown): Test;
};

/** A client of a server, by default the one that all test files share. Every answer is held against its route's contract. */
export const clientFor = (token: string | null, url: string = baseUrl): Client => {
  const agent = request(url);
  const authorised = (test: Test): Test => (token === null ? test : test.set('Authorization', `Bearer ${token}`));
  const called = (method: string, path: string, test: Test): Test =>
    authorised(test.expect((response) => assertKeepsContract(method, path, response)));
  const withData = (test: Test, data: unknown): Test => (data === undefined ? test : test.send({ data }));
  return {
    token,
    get: (path) => called('GET', path, agent.get(path)),
    post: (path, data) => withData(called('POST', path, agent.post(path)), data),
    put: (path, data) => withData(called('PUT', path, agent.put(path)), data),
    patch: (path, data) => withData(called('PATCH', path, agent.patch(path)), data),
    del: (path, data) => withData(called('DELETE', path, agent.delete(path)), data),
  };
};

/** Somebody without an account. */
export const nobody = clientFor(null);
