import { type Client, nobody } from '../../support/client';
import { type DeclarantAccount, newDeclarant } from '../../support/declarants';
import { type StaffedOffice, staffedOffice } from '../../support/offices';
import { newPanelAccount, superAdministrator } from '../../support/panel';
import { cocForm, depositedRequest, pdf, readyDraft, requestIn, transition } from '../../support/requests';

type Person =
  | 'owner'
  | 'otherDeclarant'
  | 'agent'
  | 'otherAgent'
  | 'supervisor'
  | 'strangeAgent'
  | 'strangeSupervisor'
  | 'customs'
  | 'businessAdministrator'
  | 'administrator'
  | 'nobody';

/** Who of the desk gets a file of a request that is with the office; nobody of it gets one of a draft. */
const deskReaders: readonly Person[] = ['agent', 'otherAgent', 'supervisor', 'businessAdministrator', 'administrator'];
const declarants: readonly Person[] = ['owner', 'otherDeclarant'];

const kinds = [
  'a draft',
  'a request that was withdrawn',
  'a deposited request',
  'a complement',
  'analyses',
  'a visit report',
] as const;
type Kind = (typeof kinds)[number];
const drafts: readonly Kind[] = ['a draft', 'a request that was withdrawn'];

describe('a file is given to those who may see its request, and does not exist for the others', () => {
  let people: Record<Person, Client>;
  const files = new Map<Kind, string>();

  const filesOf = async (owner: Client, id: string) => (await owner.get(`/api/requests/${id}`).expect(200)).body.data;

  const treatedFiles = async (owner: DeclarantAccount, staff: StaffedOffice): Promise<void> => {
    const id = await requestIn('in_processing', owner, staff);
    for (const kind of ['complement', 'analyses']) {
      await transition(staff.agent, id, `request_${kind}`, { message: 'Précisez' }).expect(200);
      await owner.post(`/api/requests/${id}/${kind}`).attach('files', pdf, 'a.pdf').expect(200);
    }
    const scheduledAt = new Date(Date.now() + 86_400_000).toISOString();
    await transition(staff.agent, id, 'schedule_visit', { scheduledAt }).expect(200);
    await staff.agent
      .post(`/desk/requests/${id}/transitions/close_visit`)
      .field('result', 'satisfactory')
      .attach('files', pdf, 'pv.pdf')
      .expect(200);
    const { informationRequests, visits, attachments } = await filesOf(owner, id);
    files.set('a deposited request', attachments[0].documentId);
    files.set('a complement', informationRequests[0].attachments[0].documentId);
    files.set('analyses', informationRequests[1].attachments[0].documentId);
    files.set('a visit report', visits[0].report.documentId);
  };

  beforeAll(async () => {
    const staff = await staffedOffice();
    const strangers = await staffedOffice();
    // The same company with a second account: the ICE gives no right.
    const [owner, otherDeclarant] = [await newDeclarant(), await newDeclarant()];
    people = {
      owner,
      otherDeclarant,
      agent: staff.agent,
      otherAgent: staff.other,
      supervisor: staff.supervisor,
      strangeAgent: strangers.agent,
      strangeSupervisor: strangers.supervisor,
      customs: await newPanelAccount('Douane'),
      businessAdministrator: await newPanelAccount('Administrateur métier'),
      administrator: await superAdministrator(),
      nobody,
    };
    const draft = await readyDraft(owner, cocForm(staff.office));
    files.set('a draft', (await filesOf(owner, draft)).attachments[0].documentId);
    const withdrawn = await depositedRequest(owner, cocForm(staff.office));
    await owner.post(`/api/requests/${withdrawn}/withdraw`, { reason: 'Erreur' }).expect(200);
    files.set('a request that was withdrawn', (await filesOf(owner, withdrawn)).attachments[0].documentId);
    await treatedFiles(owner, staff);
  }, 60_000);

  const statuses = async (face: 'api' | 'desk', kind: Kind): Promise<Record<string, number>> => {
    const answers = Object.entries(people).map(async ([name, client]) => {
      const { status } = await client.get(`/${face}/attachments/${files.get(kind)}/file`).responseType('blob');
      return [name, status] as const;
    });
    return Object.fromEntries(await Promise.all(answers));
  };
  const expected = (statusOf: (person: Person) => number) =>
    Object.fromEntries((Object.keys(people) as Person[]).map((person) => [person, statusOf(person)]));

  it.each(kinds)("on the declarants' face: of %s", async (kind) => {
    expect(await statuses('api', kind)).toEqual(
      expected((person) => (declarants.includes(person) ? (person === 'owner' ? 200 : 404) : 401))
    );
  });

  it.each(kinds)("on the agents' face: of %s", async (kind) => {
    expect(await statuses('desk', kind)).toEqual(
      expected((person) => {
        if (person === 'nobody' || declarants.includes(person)) return 401;
        return deskReaders.includes(person) && !drafts.includes(kind) ? 200 : 404;
      })
    );
  });
});
