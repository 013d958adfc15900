import * as z from 'zod';

/** One call. `form` is sent as multipart, `json` as it stands. */
export type Call = {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  /** Of a declarant for `/api`, of an admin user for `/desk` and `/admin`. */
  token?: string;
  headers?: Readonly<Record<string, string>>;
  json?: unknown;
  form?: FormData;
};

/**
 * Sends a call and reads the answer by its schema.
 * @throws Error with the call and the server's answer, when that is a refusal or not what the schema says
 */
export type Api = <S extends z.ZodType>(call: Call, answer: S) => Promise<z.output<S>>;

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const bodyOf = ({ json, form }: Call): string | FormData | undefined =>
  form ?? (json === undefined ? undefined : JSON.stringify(json));

const headersOf = ({ token, headers, json }: Call): Record<string, string> => ({
  ...headers,
  ...(json === undefined ? {} : { 'content-type': 'application/json' }),
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
});

/** The interfaces of a running server. */
export const apiAt =
  (baseUrl: string): Api =>
  async (call, answer) => {
    const sent = { method: call.method, headers: headersOf(call), body: bodyOf(call) };
    const response = await fetch(baseUrl + call.path, sent).catch(() => {
      throw new Error(`${call.method} ${call.path}: no server answers on ${baseUrl}`);
    });
    const text = await response.text();
    const told = `${call.method} ${call.path} answered ${response.status}: ${text}`;
    if (!response.ok) throw new Error(told);
    const read = answer.safeParse(parsedJson(text));
    if (!read.success) throw new Error(`${told}\nwhich is not as agreed:\n${z.prettifyError(read.error)}`);
    return read.data;
  };

/** The envelope of the answers of `/api` and `/desk`. */
export const dataOf = <S extends z.ZodType>(data: S) => z.object({ data });
