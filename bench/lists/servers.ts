import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { query } from '../../scripts/launcher/databases.mjs';
import { freePort } from '../../scripts/launcher/free-port.mjs';
import { serverEnvironment } from '../own-server';
import { type ChildServer, startChild } from './child-server';
import type { Work } from './load';
import { type Callers, newPeople, sent } from './people';
import { writePlatformApp } from './platform-app';
import { seedItems } from './seed-items';
import { seedPlatformRequests } from './seed-platform';
import { type SeedPeople, seedRequests } from './seed-requests';

/** Where a server is, what its requests belong to, and what ends it. */
export type ListServer = ChildServer & { callers: Callers; databaseUrl: string; seed: SeedPeople };

/** A server of ours on an empty database, which then gets so many requests and four times as many lines. Like its peers it logs no calls. */
export const startSeeded = async (databaseUrl: string, total: number, folder: string): Promise<ListServer> => {
  const env = { ...(await serverEnvironment(databaseUrl, folder)), LOG_LEVEL: 'error' };
  const server = await startChild('serve-with-constants.mjs', { env, logFile: join(folder, 'server.log') });
  const { callers, seed } = await newPeople(server.url, databaseUrl);
  const begun = performance.now();
  await seedRequests(databaseUrl, total, seed);
  await seedItems(databaseUrl);
  console.log(`Seeded ${total} requests in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  return { ...server, callers, databaseUrl, seed };
};

/** `node:http` and one statement for the 25 rows of the ordinary declarant. */
export const startBare = ({ databaseUrl, seed }: ListServer, folder: string): Promise<ChildServer> => {
  const env = { ...process.env, DATABASE_URL: databaseUrl, OWNER: String(seed.ordinary) };
  return startChild('serve-bare.mjs', { env, logFile: join(folder, 'bare.log') });
};

const shownFields = [
  ...['number', 'depositedAt', 'subject', 'type', 'route', 'exporterName', 'state', 'response', 'goodsCount'],
  ...['createdAt', 'updatedAt'],
].map((field, index) => `fields[${index}]=${field}`);
const shownOffice = ['populate[office][fields][0]=code', 'populate[office][fields][1]=name'];
const generatedList = `/api/requests?${[...shownFields, ...shownOffice, 'sort=createdAt:desc'].join('&')}`;

/** The platform as it comes, on the same requests: its generated list of everybody's rows, and of one owner's by its filter. */
export const startPlatform = async (
  databaseUrl: string,
  total: number,
  { folder, seed }: { folder: string; seed: SeedPeople }
): Promise<ChildServer & { everybodys: Work; owners: Work }> => {
  writePlatformApp(folder, { databaseUrl, port: await freePort() });
  const env = { ...process.env, NODE_ENV: 'production' };
  const server = await startChild('serve-platform.mjs', { env, logFile: join(folder, 'platform.log'), cwd: folder });
  const password = randomBytes(12).toString('hex');
  const body = { username: 'peer', email: 'peer@test.ma', password };
  const { jwt: token } = await sent<{ jwt: string }>(`${server.url}/api/auth/local/register`, { body });
  const other = { username: 'other', email: 'other@test.ma', password };
  await sent(`${server.url}/api/auth/local/register`, { body: other });
  const { rows } = await query(databaseUrl, 'SELECT id FROM up_users ORDER BY id');
  const [ordinary = 0, largest = 0] = rows.map(({ id }) => Number(id));
  await seedPlatformRequests(databaseUrl, total, { ...seed, ordinary, largest });
  const work = (path: string): Work => ({ url: server.url, paths: [encodeURI(path)], token });
  return {
    ...server,
    everybodys: work(generatedList),
    owners: work(`${generatedList}&filters[owner][id][$eq]=${ordinary}`),
  };
};
