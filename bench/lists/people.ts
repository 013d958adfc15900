import { randomBytes } from 'node:crypto';
import { query } from '../../scripts/launcher/databases.mjs';
import { companyProfile } from '../declarant';
import type { SeedPeople } from './seed-requests';

/** Those in whose name a server's lists are called: their tokens. */
export type Callers = {
  /** A declarant of two hundred requests. */
  declarant: string;
  /** The declarant with the most requests. */
  largestDeclarant: string;
  /** An agent of the busiest office. */
  agent: string;
  /** An agent of two offices. */
  agentOfTwo: string;
  /** Sees all offices. */
  administrator: string;
};

type Account = { id: number; token: string };

const password = randomBytes(12).toString('hex');
const agentsPerOffice = 8;

/**
 * Sends a JSON body and reads the answer.
 * @throws Error with what it says, unless it is a success
 */
export const sent = async <T>(
  url: string,
  { method = 'POST', body, token }: { method?: string; body: object; token?: string }
): Promise<T> => {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', ...authorization };
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
};

const idOf = ([row]: readonly { id: unknown }[]): number => Number(row?.id);

const newDeclarant = async (server: string, databaseUrl: string): Promise<Account> => {
  const username = `bench${randomBytes(4).toString('hex')}`;
  const body = { username, email: `${username}@test.ma`, password, ...companyProfile };
  const { jwt } = await sent<{ jwt: string }>(`${server}/api/auth/local/register`, { body });
  const { rows } = await query(databaseUrl, 'SELECT id FROM up_users WHERE username = $1', [username]);
  return { id: idOf(rows), token: jwt };
};

const firstAdministrator = async (server: string): Promise<string> => {
  const body = { email: 'super@test.ma', password: `${password}A1`, firstname: 'Super', lastname: 'Admin' };
  const { data } = await sent<{ data: { token: string } }>(`${server}/admin/register-admin`, { body });
  return data.token;
};

const newAgent = async (server: string, databaseUrl: string, administrator: string): Promise<Account> => {
  const { rows } = await query(databaseUrl, `SELECT id FROM admin_roles WHERE code = 'conformity-agent'`);
  const names = { firstname: 'Amina', lastname: randomBytes(4).toString('hex') };
  const invitation = { ...names, email: `${names.lastname}@test.ma`, roles: [idOf(rows)] };
  const { data } = await sent<{ data: { id: number; registrationToken: string } }>(`${server}/admin/users`, {
    body: invitation,
    token: administrator,
  });
  const registration = {
    registrationToken: data.registrationToken,
    userInfo: { ...names, password: `${password}A1` },
  };
  const registered = await sent<{ data: { token: string } }>(`${server}/admin/register`, { body: registration });
  return { id: data.id, token: registered.data.token };
};

/** Colleagues that nobody logs in as. */
const colleagues = `INSERT INTO admin_users (document_id, firstname, lastname, email, is_active, blocked, created_at, updated_at)
  SELECT md5('agent' || i), 'Agent', i::text, 'agent' || i || '@test.ma', true, false, now(), now()
  FROM generate_series(1, $1::integer) AS i RETURNING id`;

const membership = `INSERT INTO office_members (document_id, office_id, user_id, agent, supervisor, created_at, updated_at)
  SELECT md5(concat('member', office, '-', member)), office, member, true, false, now(), now()
  FROM unnest($1::integer[], $2::integer[]) AS m (office, member)`;

/** Makes the accounts of a server on an empty database, and says who shall have the requests. */
export const newPeople = async (
  server: string,
  databaseUrl: string
): Promise<{ callers: Callers; seed: SeedPeople }> => {
  const ordinary = await newDeclarant(server, databaseUrl);
  const largest = await newDeclarant(server, databaseUrl);
  const administrator = await firstAdministrator(server);
  const agent = await newAgent(server, databaseUrl, administrator);
  const agentOfTwo = await newAgent(server, databaseUrl, administrator);
  const found = await query(databaseUrl, 'SELECT id FROM offices ORDER BY id');
  const offices = found.rows.map(({ id }) => Number(id));
  const made = await query(databaseUrl, colleagues, [offices.length * agentsPerOffice]);
  const others = made.rows.map(({ id }) => Number(id));
  const agents = offices.map((_, rank) => [
    ...others.slice(rank * agentsPerOffice, (rank + 1) * agentsPerOffice),
    ...(rank === 0 ? [agent.id] : []),
    ...(rank === 1 || rank === 2 ? [agentOfTwo.id] : []),
  ]);
  const members = agents.flatMap((ids, rank) => ids.map((id) => [offices[rank] ?? 0, id] as const));
  await query(databaseUrl, membership, [members.map(([office]) => office), members.map(([, id]) => id)]);
  return {
    callers: {
      declarant: ordinary.token,
      largestDeclarant: largest.token,
      agent: agent.token,
      agentOfTwo: agentOfTwo.token,
      administrator,
    },
    seed: { ordinary: ordinary.id, largest: largest.id, offices, agents },
  };
};
