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
const firstChapter = 10;
const lastChapter = 97;

/** Each office has a scope of its own; ids differ across all test files, which run in several processes. */
const scopeOf = (officeId: number): TestOffice['scope'] => {
  const country = countries[officeId % countries.length];
  const chapter = firstChapter + Math.floor(officeId / countries.length);
  if (country === undefined || chapter > lastChapter) throw new Error('No scope left');
  return { country, chapter: String(chapter) };
};

/** Opens an office through the panel's own API. */
export const newOffice = async (settings: object = {}): Promise<TestOffice> => {
  await closeSeededOffices();
  const admin = await superAdministrator();
  const code = uniqueCapitals(6);
  const closed = { name: `Bureau ${code}`, code, activeUntil: '2020-01-01' };
  const { body } = await admin.post(officesPath).send(closed).expect(201);
  const { documentId, id } = body.data;
  const scope = scopeOf(id);
  const open = { activeUntil: null, hsChapters: scope.chapter, originCountries: scope.country, ...settings };
  await admin.put(`${officesPath}/${documentId}`).send(open).expect(200);
  return { code, documentId, scope };
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
