import { notificationEvents } from '../../../src/domain/notification/events';
import { languages } from '../../../src/domain/vocabulary';
import type { Client } from '../../support/client';
import { newDeclarant } from '../../support/declarants';
import { type StaffedOffice, setMembers, staffedOffice } from '../../support/offices';
import { type PanelAccount, newPanelAccount, superAdministrator } from '../../support/panel';
import { faultList, faultsIn, refused } from '../../support/refusals';
import { requestIn } from '../../support/requests';
import { newRole } from '../../support/roles';

type Listed = { documentId: string; event: string; to: string; state: string; attempts: number };

const templates = '/content-manager/collection-types/api::email-template.email-template';
const restore = '/desk/email-templates/restore';

let here: StaffedOffice;
let elsewhere: StaffedOffice;
let businessAdministrator: PanelAccount;
/** May manage the mails of the office `here`, and of no other. */
let localManager: PanelAccount;
let superAdmin: Client;
let mine: string;
let theirs: string;
let declarantEmail: string;

const listed = async (client: Client, query: string): Promise<Listed[]> =>
  (await client.get(`/desk/notifications?pagination[pageSize]=100&${query}`).expect(200)).body.data;

const about = (id: string): string => `filters[request][$eq]=${id}`;

/** This server has no mail server: what it sends goes nowhere and counts as sent. */
const whenSent = async (id: string, count: number): Promise<Listed[]> => {
  for (;;) {
    const mails = await listed(superAdmin, `${about(id)}&filters[state][$eq]=sent`);
    if (mails.length >= count) return mails;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

beforeAll(async () => {
  here = await staffedOffice({ email: 'bureau@test.ma' });
  elsewhere = await staffedOffice();
  businessAdministrator = await newPanelAccount('Administrateur métier');
  localManager = await newPanelAccount(await newRole('notifications.manage', 'requests.read'));
  await setMembers(here.office, [
    { user: here.supervisor.id, agent: false, supervisor: true, absences: [] },
    { user: here.agent.id, agent: true, supervisor: false, absences: [] },
    { user: localManager.id, agent: false, supervisor: true, absences: [] },
  ]);
  superAdmin = await superAdministrator();
  const declarant = await newDeclarant();
  declarantEmail = declarant.email;
  mine = await requestIn('awaiting_evaluation', declarant, here);
  theirs = await requestIn('deposited', declarant, elsewhere);
  await whenSent(mine, 4);
  await whenSent(theirs, 1);
}, 60_000);

describe('the list of mails', () => {
  it('shows what was sent to whom about a request, the newest first; by public id or number', async () => {
    const mails = await listed(businessAdministrator, about(mine));
    expect(mails.map(({ event, to }) => `${event} ${to}`).sort()).toEqual(
      [
        `assigned ${declarantEmail}`,
        `assigned ${here.agent.email}`,
        `deposited ${declarantEmail}`,
        'deposited bureau@test.ma',
      ].sort()
    );
    expect(mails.slice(0, 2).map(({ event }) => event)).toEqual(['assigned', 'assigned']);
    expect(mails[0]).toMatchObject({ state: 'sent', attempts: 1, error: null, sentAt: expect.any(String) });
    const { body } = await superAdmin.get(`/desk/requests/${mine}`).expect(200);
    expect(await listed(businessAdministrator, about(body.data.number))).toEqual(mails);
  });

  it('is filtered by state and event, and paged', async () => {
    const deposited = await listed(businessAdministrator, `${about(mine)}&filters[event][$eq]=deposited`);
    expect(new Set(deposited.map(({ event }) => event))).toEqual(new Set(['deposited']));
    expect(
      await listed(businessAdministrator, `${about(mine)}&filters[state][$in][]=failed&filters[state][$in][]=queued`)
    ).toEqual([]);
    const { body } = await businessAdministrator
      .get(`/desk/notifications?${about(mine)}&pagination[page]=2&pagination[pageSize]=3`)
      .expect(200);
    expect(body.data).toHaveLength(1);
    expect(body.meta.pagination).toEqual({ page: 2, pageSize: 3, pageCount: 2, total: 4 });
    const wrong = await businessAdministrator.get('/desk/notifications?filters[state][$eq]=lost');
    expect(faultList(wrong)).toEqual([expect.stringContaining('filters.state')]);
  });

  it('shows the words of one', async () => {
    const [mail] = await listed(businessAdministrator, `${about(theirs)}&filters[event][$eq]=deposited`);
    const { body } = await businessAdministrator.get(`/desk/notifications/${mail?.documentId}`).expect(200);
    expect(body.data).toMatchObject({ to: declarantEmail, text: expect.stringContaining('Bonjour') });
    expect(body.data.html).toContain('<html');
  });

  it('keeps to the offices of whoever does not see all', async () => {
    const seen = await listed(localManager, '');
    expect(seen).toHaveLength(4);
    expect(await listed(localManager, about(theirs))).toEqual([]);
    const [foreign] = await listed(superAdmin, about(theirs));
    await localManager.get(`/desk/notifications/${foreign?.documentId}`).expect(refused('not_found'));
    await localManager.post(`/desk/notifications/${foreign?.documentId}/resend`).expect(refused('not_found'));
  });

  it('and everything about mails are for those who may manage them', async () => {
    const [mail] = await listed(superAdmin, about(mine));
    for (const account of [here.agent, here.supervisor]) {
      await account.get('/desk/notifications').expect(refused('not_permitted'));
      await account.get(`/desk/notifications/${mail?.documentId}`).expect(refused('not_permitted'));
      await account.post(`/desk/notifications/${mail?.documentId}/resend`).expect(refused('not_permitted'));
      await account.post(restore, { event: 'deposited', language: 'fr' }).expect(refused('not_permitted'));
      const template = { event: 'deposited', language: 'fr', subject: 'Un', body: 'Deux' };
      await account.post('/desk/email-templates/preview', template).expect(refused('not_permitted'));
      await account.get(templates).expect(403);
    }
  });
});

describe('sending again', () => {
  it('queues the mail once more, and once for each time that it is asked for', async () => {
    const [mail] = await listed(localManager, `${about(mine)}&filters[event][$eq]=assigned`);
    const resend = () => localManager.post(`/desk/notifications/${mail?.documentId}/resend`);
    const { body } = await resend().expect(200);
    expect(body.data).toMatchObject({ documentId: mail?.documentId, state: 'queued', sentAt: null });
    await whenSent(mine, 4);
    const [again] = (await listed(localManager, about(mine))).filter(
      ({ documentId }) => documentId === mail?.documentId
    );
    expect(again).toMatchObject({ state: 'sent', attempts: 2 });
    await superAdmin.post('/desk/notifications/nothing/resend').expect(refused('not_found'));
  });
});

describe('a template', () => {
  type Template = { documentId: string; subject: string; body: string };

  const templateOf = async (event: string, language: string): Promise<Template> => {
    const query = `filters[event][$eq]=${event}&filters[language][$eq]=${language}`;
    const { body } = await businessAdministrator.get(`${templates}?${query}`).expect(200);
    expect(body.results).toHaveLength(1);
    return body.results[0];
  };
  const save = ({ documentId }: Template, changes: object) =>
    businessAdministrator.put(`${templates}/${documentId}`).send(changes);

  it('is there for each event and language', async () => {
    const { body } = await businessAdministrator.get(`${templates}?pageSize=100`).expect(200);
    expect(body.pagination.total).toBe(notificationEvents.length * languages.length);
  });

  it('with a tag that its event does not have is refused, with the name of the tag', async () => {
    const template = await templateOf('deposited', 'fr');
    const unknown = await save(template, { body: 'Bonjour {{recipient.name}} {{agnet.name}}' }).expect(400);
    expect(JSON.stringify(unknown.body)).toContain('agnet.name');
    expect(faultsIn(unknown)).toMatchObject([
      { path: ['body'], code: 'unknown_tag', message: expect.stringContaining('agnet.name') },
    ]);
    const foreign = await save(template, { subject: 'Visite le {{visit.date}}' }).expect(400);
    expect(faultsIn(foreign)).toMatchObject([{ path: ['subject'], message: expect.stringContaining('visit.date') }]);
    expect(await templateOf('deposited', 'fr')).toEqual(template);
  });

  it('with a tag that is not closed is refused', async () => {
    const template = await templateOf('deposited', 'en');
    const unclosed = await save(template, { body: 'Your number is {{number' }).expect(400);
    expect(faultsIn(unclosed)).toMatchObject([
      { path: ['body'], code: 'unclosed_tag', message: expect.stringContaining('number') },
    ]);
  });

  it('that is made anew is held to the same, and there is one for each event and language', async () => {
    const wrong = { event: 'taken', language: 'fr', subject: '{{nobody}}', body: 'Bonjour' };
    await businessAdministrator.post(templates).send(wrong).expect(400);
    const twin = { ...wrong, subject: 'Bonjour' };
    await businessAdministrator.post(templates).send(twin).expect(400);
  });

  it('counts from the next mail on, and is restored to what the product came with', async () => {
    const template = await templateOf('taken', 'fr');
    await save(template, {
      subject: 'Pris : {{ number }}',
      body: 'Votre demande <b>{{number}}</b>\n\n{{link}}',
    }).expect(200);
    const declarant = await newDeclarant();
    const id = await requestIn('under_evaluation', declarant, here);
    await whenSent(id, 5);
    const [mail] = await listed(superAdmin, `${about(id)}&filters[event][$eq]=taken`);
    const { body } = await superAdmin.get(`/desk/notifications/${mail?.documentId}`).expect(200);
    expect(body.data.subject).toMatch(/^Pris : DEM-/);
    expect(body.data.html).toContain('Votre demande &lt;b&gt;DEM-');

    const restored = await businessAdministrator.post(restore, { event: 'taken', language: 'fr' }).expect(200);
    expect(restored.body.data).toEqual({ subject: template.subject, body: template.body });
    expect(await templateOf('taken', 'fr')).toMatchObject({ subject: template.subject, body: template.body });
    await businessAdministrator.post(restore, { event: 'none', language: 'fr' }).expect(refused('validation_failed'));
  });

  it('that was deleted is replaced by the text that the product came with: no mail is lost', async () => {
    const template = await templateOf('taken', 'fr');
    await businessAdministrator.del(`${templates}/${template.documentId}`).expect(200);
    const declarant = await newDeclarant();
    const id = await requestIn('under_evaluation', declarant, here);
    await whenSent(id, 5);
    const [mail] = await listed(superAdmin, `${about(id)}&filters[event][$eq]=taken`);
    expect(mail).toMatchObject({ to: declarant.email, state: 'sent' });
    await businessAdministrator.post(restore, { event: 'taken', language: 'fr' }).expect(200);
  });

  it('that was deleted is restored as well', async () => {
    const template = await templateOf('visit_closed', 'en');
    await businessAdministrator.del(`${templates}/${template.documentId}`).expect(200);
    await businessAdministrator.post(restore, { event: 'visit_closed', language: 'en' }).expect(200);
    expect(await templateOf('visit_closed', 'en')).toMatchObject({ subject: template.subject });
  });

  it('has tags that can be looked up, with their meaning in the reader’s language', async () => {
    const { body } = await businessAdministrator
      .get('/desk/email-templates/tags?event=visit_scheduled')
      .set('Accept-Language', 'en')
      .expect(200);
    const names = body.data.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['number', 'visit.date', 'visit.place']));
    expect(names).not.toContain('response');
    for (const { label, sample } of body.data) expect(`${label} ${sample}`).toMatch(/\S \S/);
  });

  it('is previewed with samples, in the direction of its language', async () => {
    const template = {
      event: 'closed',
      language: 'ar',
      subject: '{{number}} {{response}}',
      body: '{{certificates}}\n\n{{link}}',
    };
    const { body } = await businessAdministrator.post('/desk/email-templates/preview', template).expect(200);
    expect(body.data.subject).toMatch(/^DEM-\d{4}-\d{7} .+/);
    expect(body.data.html).toContain('dir="rtl"');
    expect(`${body.data.subject}${body.data.text}${body.data.html}`).not.toContain('{{');
  });

  it('is not previewed with faults: it names each', async () => {
    const template = { event: 'closed', language: 'fr', subject: '{{numbr}}', body: 'Visite {{visit.date}}, {{link' };
    const answer = await businessAdministrator
      .post('/desk/email-templates/preview', template)
      .expect(refused('validation_failed'));
    expect(faultList(answer)).toEqual(['subject unknown_tag', 'body unknown_tag', 'body unclosed_tag']);
  });
});
