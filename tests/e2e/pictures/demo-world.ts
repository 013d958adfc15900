import { ADMIN_EMAIL, DEMO_PASSWORD, officeEmail } from '../../../scripts/demo/accounts';
import { seedDemo } from '../../../scripts/demo/seed';
import type { State } from '../../../src/domain/vocabulary';
import { type Client, clientFor, nobody } from '../../support/client';
import { baseUrl } from '../../support/servers';
import type { Credentials } from '../support/log-in';

/** Somebody of the demo, in the browser and over HTTP. */
export type Person = Credentials & { client: Client };

/** A file of the demo with the people who have it. */
export type DemoFile = { id: string; office: string; agent: Person; supervisor: Person };

/** A server filled as `npm run demo` fills it, with the files that the pictures show. */
export type DemoWorld = {
  administrator: Person;
  customs: Person;
  /** The file in this state with the most lines. */
  fileIn: (state: State) => Promise<DemoFile>;
};

/** Somebody of the demo, logged in. */
const person = async (email: string): Promise<Person> => {
  const { body } = await nobody.post('/admin/login').send({ email, password: DEMO_PASSWORD }).expect(200);
  return { email, password: DEMO_PASSWORD, client: clientFor(body.data.token) };
};

/** Fills the server, which must be empty. */
export const demoWorld = async (): Promise<DemoWorld> => {
  await seedDemo({ baseUrl, clockKey: process.env.CLOCK_KEY });
  const administrator = await person(ADMIN_EMAIL);
  return {
    administrator,
    customs: await person('customs@demo.test'),
    fileIn: async (state) => {
      const query = `filters[state][$in]=${state}&pagination[pageSize]=100`;
      const { body } = await administrator.client.get(`/desk/requests?${query}`).expect(200);
      type Row = { documentId: string; goodsCount: number; office: { code: string }; agent: { id: number } | null };
      const [row] = (body.data as Row[]).sort((one, other) => other.goodsCount - one.goodsCount);
      if (!row) throw new Error(`No file of the demo is ${state}`);
      const agents = await administrator.client.get(`/desk/agents?office=${row.office.code}`).expect(200);
      const agent = agents.body.data.find(({ id }: { id: number }) => id === row.agent?.id) ?? agents.body.data[0];
      return {
        id: row.documentId,
        office: row.office.code,
        agent: await person(agent.email),
        supervisor: await person(officeEmail('supervisor', row.office.code)),
      };
    },
  };
};
