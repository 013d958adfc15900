import { clientFor, nobody } from '../support/client';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { bytesOf, download, sha256Of } from '../support/document-files';
import { setMembers } from '../support/offices';
import { type Shown, certificatesOf, closedWith } from '../support/outcomes';
import { newPanelAccount } from '../support/panel';
import { type People, newPeople } from '../support/people';
import { refused } from '../support/refusals';
import { newRole } from '../support/roles';

let people: People;
let declarant: DeclarantAccount;
let coc: Shown;

beforeAll(async () => {
  people = await newPeople();
  declarant = await newDeclarant();
  const request = await closedWith(['conforming'], declarant, people.here);
  [coc] = (await certificatesOf(declarant, request)) as [Shown];
});

const ofDeclarants = (): string => `/api/certificates/${coc.documentId}/file`;
const ofDesk = (): string => `/desk/certificates/${coc.documentId}/file`;

describe('the file of a document', () => {
  it('is given to its owner as a private file under its number', async () => {
    const answer = await download(declarant, ofDeclarants()).expect(200);
    expect(bytesOf(answer).subarray(0, 5).toString()).toBe('%PDF-');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytesOf(answer).byteLength),
      'content-disposition': `attachment; filename="${coc.number}.pdf"; filename*=UTF-8''${coc.number}.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });

  it('is the same for its owner, the people of its office, customs and those who see all offices', async () => {
    const { here, customs, superAdmin, businessAdministrator } = people;
    const own = sha256Of(bytesOf(await download(declarant, ofDeclarants()).expect(200)));
    for (const client of [here.agent, here.other, here.supervisor, customs, superAdmin, businessAdministrator]) {
      expect(sha256Of(bytesOf(await download(client, ofDesk()).expect(200)))).toBe(own);
      await download(client, `${ofDesk()}?copy=original`).expect(200);
    }
  });

  it('is not there for other accounts and other offices', async () => {
    const stranger = await newDeclarant();
    const { elsewhere } = people;
    await stranger.get(ofDeclarants()).expect(refused('not_found'));
    await stranger.get(`${ofDeclarants()}?copy=original`).expect(refused('not_found'));
    for (const client of [elsewhere.agent, elsewhere.supervisor]) {
      await client.get(ofDesk()).expect(refused('not_found'));
      await client.get(`${ofDesk()}?copy=original`).expect(refused('not_found'));
    }
  });

  it('is not for a person of the office whose role has nothing to do with documents', async () => {
    const role = await newRole('statistics.read');
    const visitor = await newPanelAccount(role);
    const { here } = people;
    await visitor.get(ofDesk()).expect(refused('not_found'));
    const members = [here.agent, here.other, visitor].map(({ id }) => ({
      user: id,
      agent: true,
      supervisor: false,
      absences: [],
    }));
    await setMembers(here.office, [
      ...members,
      { user: here.supervisor.id, agent: false, supervisor: true, absences: [] },
    ]);
    await visitor.get(ofDesk()).expect(refused('not_permitted'));
  });

  it('is not for whoever is not logged in, nor by the other face’s token', async () => {
    const forged = clientFor(`${(declarant.token ?? '').slice(0, -3)}abc`);
    for (const client of [nobody, forged, people.here.agent]) {
      await client.get(ofDeclarants()).expect(refused('unauthenticated'));
    }
    for (const client of [nobody, forged, declarant]) await client.get(ofDesk()).expect(refused('unauthenticated'));
  });

  it('does not exist for a document that does not', async () => {
    for (const id of ['none', coc.number, `${coc.documentId}x`]) {
      await declarant.get(`/api/certificates/${id}/file`).expect(refused('not_found'));
      await people.superAdmin.get(`/desk/certificates/${id}/file`).expect(refused('not_found'));
    }
  });

  it.each(['copy=revoked', 'copy=', 'copy[]=original', 'download=1'])('is not asked for by %s', async (query) => {
    await declarant.get(`${ofDeclarants()}?${query}`).expect(refused('validation_failed'));
    await people.here.agent.get(`${ofDesk()}?${query}`).expect(refused('validation_failed'));
  });
});
