import { type PanelAccount, newPanelAccount, superAdministrator } from './panel';
import { uniqueCapitals } from './unique';

/**
 * An office of a test. Only its own chapter and country are in its scope, so that a request with such goods is routed to it and
 * to no other.
 */
export type TestOffice = { code: string; documentId: string; scope: { chapter: string; country: string } };

const officesPath = '/content-manager/collection-types/api::office.office';

let closing: Promise<void> | undefined;

/** The seeded offices take everything; while tests run they take nothing. */
const closeSeededOffices = (): Promise<void> => {
  closing ??= (async () => {
    const admin = await superAdministrator();
    const { body } = await admin.get(`${officesPath}?pageSize=100`).expect(200);
    const open = body.results.filter(
      ({ code, activeUntil }: { code: string; activeUntil: string | null }) =>
        ['AFC', 'BV', 'ITS', 'SGS', 'TUV'].includes(code) && activeUntil === null
    );
    for (const office of open) {
      await admin.put(`${officesPath}/${office.documentId}`).send({ activeUntil: '2020-01-01' }).expect(200);
    }
  })();
  return closing;
};

const countries = ['CN', 'TR', 'ES', 'IT', 'FR', 'DE', 'PT', 'GB', 'IN', 'VN', 'TH', 'KR', 'JP', 'US', 'BR', 'PL'];
const chapters = ['84', '85', '87', '90', '94', '95', '39', '40', '61', '62', '63', '64', '69', '70', '73', '76'];

/** Scopes of this process's offices; the worker's number keeps processes apart. */
let scopes = 0;
const nextScope = (): TestOffice['scope'] => {
  const workers = 4;
  const index = scopes++ * workers + (Number(process.env.JEST_WORKER_ID ?? '1') % workers);
  const country = countries[index % countries.length];
  const chapter = chapters[Math.floor(index / countries.length) % chapters.length];
  if (!country || !chapter || index >= countries.length * chapters.length) throw new Error('No scope left');
  return { country, chapter };
};

/** Opens an office through the panel's own API. */
export const newOffice = async (settings: object = {}): Promise<TestOffice> => {
  await closeSeededOffices();
  const admin = await superAdministrator();
  const code = uniqueCapitals(6);
  const scope = nextScope();
  const { body } = await admin
    .post(officesPath)
    .send({ name: `Bureau ${code}`, code, hsChapters: scope.chapter, originCountries: scope.country, ...settings })
    .expect(201);
  return { code, documentId: body.data.documentId, scope };
};

export type Member = { user: number; agent: boolean; supervisor: boolean; absences: { from: string; until: string }[] };

/** Sets the people of an office, replacing those it had. */
export const setMembers = async (office: TestOffice, members: Member[]): Promise<void> => {
  const admin = await superAdministrator();
  await admin.put(`/desk/offices/${office.code}/members`, { members }).expect(200);
};

export type StaffedOffice = { office: TestOffice; supervisor: PanelAccount; agent: PanelAccount; other: PanelAccount };

/** An office with a supervisor and two agents. */
export const staffedOffice = async (settings: object = {}): Promise<StaffedOffice> => {
  const office = await newOffice(settings);
  const supervisor = await newPanelAccount('Superviseur');
  const agent = await newPanelAccount('Agent');
  const other = await newPanelAccount('Agent');
  await setMembers(office, [
    { user: supervisor.id, agent: false, supervisor: true, absences: [] },
    { user: agent.id, agent: true, supervisor: false, absences: [] },
    { user: other.id, agent: true, supervisor: false, absences: [] },
  ]);
  return { office, supervisor, agent, other };
};
