import { randomBytes } from 'node:crypto';

/** A declarant of a server, who makes drafts and imports sheets into them. */
export type Declarant = {
  newDraft: () => Promise<string>;
  /** @throws Error unless the sheet was imported */
  importSheet: (request: string, file: Blob, name: string) => Promise<void>;
  /** Reads an answer to its end. */
  download: (path: string) => Promise<void>;
};

const answerOf = async (response: Response): Promise<{ jwt?: string; data?: { documentId: string } }> => {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as { jwt?: string; data?: { documentId: string } };
};

/** What a company says of itself when it registers. */
export const companyProfile = { companyName: 'Atlas Distribution SARL', ice: '001234567000062' };

/** Registers an account. */
export const newDeclarant = async (url: string): Promise<Declarant> => {
  const username = `bench${randomBytes(4).toString('hex')}`;
  const account = {
    username,
    email: `${username}@test.ma`,
    password: randomBytes(12).toString('hex'),
    ...companyProfile,
  };
  const json = { 'content-type': 'application/json' };
  const registered = await fetch(`${url}/api/auth/local/register`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify(account),
  });
  const { jwt } = await answerOf(registered);
  const authorization = `Bearer ${jwt}`;
  return {
    newDraft: async () => {
      const body = JSON.stringify({ data: { subject: 'coc', route: 'A' } });
      const headers = { authorization, ...json };
      const { data } = await answerOf(await fetch(`${url}/api/requests`, { method: 'POST', headers, body }));
      if (!data) throw new Error('No draft was made');
      return data.documentId;
    },
    download: async (path) => {
      const response = await fetch(`${url}${path}`, { headers: { authorization } });
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
      for await (const _ of response.body ?? []);
    },
    importSheet: async (request, file, name) => {
      const body = new FormData();
      body.set('files', file, name);
      const headers = { authorization };
      await answerOf(await fetch(`${url}/api/requests/${request}/goods/import`, { method: 'POST', headers, body }));
    },
  };
};
