import { type Correspondents, expectTold, newCorrespondents } from '../../support/correspondents';
import { subjectOf, wordsOf } from '../../support/mail-checks';
import type { StaffedOffice, TestOffice } from '../../support/offices';
import type { ReceivedMail } from '../../support/smtp';
import { unique } from '../../support/unique';

/** Everybody who is written to, and all that reaches them. */
let cast: Correspondents;
let second: TestOffice;
let automatic: StaffedOffice;

const secondEmail = `${unique('bureau')}@test.ma`;

beforeAll(async () => {
  cast = await newCorrespondents();
  automatic = await cast.kit.staffedOffice({ email: null, assignmentMode: 'automatic' });
  second = await cast.kit.newOffice({ email: secondEmail });
}, 90_000);
afterAll(() => cast.end(), 30_000);

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

const numberOf = async (id: string): Promise<string> =>
  (await cast.declarant.get(`/api/requests/${id}`).expect(200)).body.data.number;

describe('from deposit to processing', () => {
  let id: string;
  let number: string;

  it('a deposit is acknowledged with number and office, and told to the office', async () => {
    id = await cast.kit.readyDraft(cast.declarant, cast.formWithContact());
    const mails = await cast.mailsOf(() => cast.declarant.post(`/api/requests/${id}/deposit`).expect(200));
    number = await numberOf(id);
    const [acknowledgement, notice] = expectTold(mails, 'deposited', cast.theDeclarant, cast.theOffice);
    for (const part of [acknowledgement?.text, acknowledgement?.html, acknowledgement?.subject]) {
      expect(part).toContain(number);
    }
    expect(wordsOf(acknowledgement)).toContain(`Bureau ${cast.staff.office.code}`);
    expect(wordsOf(acknowledgement)).toContain(`/requests/${id}`);
    expect(wordsOf(notice)).toContain(`/admin/plugins/desk/requests/${id}`);
    expect(notice?.from).toContain('no-reply@');
  });

  it('values are escaped in HTML and stand as they are in the plain text', async () => {
    const { html, text } = cast.smtp.mails.find(({ to }) => to === cast.theOffice[0]) ?? { html: '', text: '' };
    expect(text).toContain('Atlas & "Fils" <b>SARL</b>');
    expect(html).not.toContain('<b>SARL');
    expect(html).toContain('&lt;b&gt;SARL&lt;/b&gt;');
  });

  it('an assignment is told to the agent and the declarant, who is not told the name', async () => {
    const mails = await cast.mailsOf(() =>
      cast.act('assign', id, { agent: cast.staff.agent.id }, cast.staff.supervisor)
    );
    const [, toDeclarant] = expectTold(mails, 'assigned', cast.theAgent, cast.theDeclarant);
    expect(`${toDeclarant?.text}${toDeclarant?.html}`).not.toContain(cast.staff.agent.name.split(' ')[1]);
  });

  it('a reassignment is told to the old and the new agent', async () => {
    const input = { agent: cast.staff.other.id, reason: 'Congé annuel' };
    const mails = await cast.mailsOf(() => cast.act('reassign', id, input, cast.staff.supervisor));
    const [toOld, toNew] = expectTold(mails, 'reassigned', cast.theAgent, cast.theOther);
    for (const mail of [toOld, toNew]) {
      expect(wordsOf(mail)).toContain('Congé annuel');
      expect(wordsOf(mail)).toContain(cast.staff.other.name);
    }
    await cast.mailsOf(() =>
      cast.act('reassign', id, { agent: cast.staff.agent.id, reason: 'Retour' }, cast.staff.supervisor)
    );
  });

  it('taking it and starting to process it are told to the declarant', async () => {
    expectTold(await cast.mailsOf(() => cast.act('take', id)), 'taken', cast.theDeclarant);
    expectTold(await cast.mailsOf(() => cast.act('start_processing', id)), 'processing_started', cast.theDeclarant);
  });

  it('a withdrawal is told to the declarant, the office and the agent, with the reason', async () => {
    const other = await cast.requestIn('awaiting_evaluation');
    const mails = await cast.mailsOf(() =>
      cast.declarant.post(`/api/requests/${other}/withdraw`, { reason: 'Facture erronée' }).expect(200)
    );
    for (const mail of expectTold(mails, 'withdrawn', cast.theDeclarant, cast.theOffice, cast.theAgent)) {
      expect(wordsOf(mail)).toContain('Facture erronée');
    }
  });

  it('a withdrawal before any assignment has no agent to tell', async () => {
    const other = await cast.requestIn('deposited');
    const mails = await cast.mailsOf(() =>
      cast.declarant.post(`/api/requests/${other}/withdraw`, { reason: 'Erreur' }).expect(200)
    );
    expectTold(mails, 'withdrawn', cast.theDeclarant, cast.theOffice);
  });

  it('a transfer is told to the new office and the declarant, who is not told why', async () => {
    const other = await cast.requestIn('awaiting_evaluation');
    const input = { office: second.documentId, reason: 'Compétence régionale', version: undefined };
    const mails = await cast.mailsOf(() => cast.act('transfer', other, input, cast.staff.supervisor));
    const [toOffice, toDeclarant] = expectTold(mails, 'transferred', [secondEmail, 'fr'], cast.theDeclarant);
    expect(wordsOf(toOffice)).toContain('Compétence régionale');
    expect(wordsOf(toOffice)).not.toContain(cast.staff.agent.name);
    expect(wordsOf(toDeclarant)).not.toContain('Compétence régionale');
    expect(wordsOf(toDeclarant)).toContain(`Bureau ${second.code}`);
  });

  it('automatic assignment tells of both at once; an office without an address is not written to', async () => {
    const draft = await cast.kit.readyDraft(cast.declarant, cast.kit.cocForm(automatic.office));
    const mails = await cast.mailsOf(() => cast.declarant.post(`/api/requests/${draft}/deposit`).expect(200));
    const chosen = mails.find(({ to }) => [automatic.agent.email, automatic.other.email].includes(to))?.to ?? '';
    const isDeposit = ({ subject }: ReceivedMail) => subjectOf('deposited', 'ar').test(subject);
    expectTold(mails.filter(isDeposit), 'deposited', cast.theDeclarant);
    // Who has chosen no language reads the panel's, which is French.
    const assigned = mails.filter((mail) => !isDeposit(mail));
    expectTold(assigned, 'assigned', [chosen, 'fr'], cast.theDeclarant);
  });
});

describe('questions and answers', () => {
  const day = inDays(30).slice(0, 10);
  const dayInWords = day.split('-').reverse().join('/');

  it('a complement asked for: the declarant gets message, documents wanted, due date and link', async () => {
    const id = await cast.requestIn('in_processing');
    const input = { message: 'Précisez le modèle K-200', documentTypes: ['test_report'], dueDate: day };
    const [mail] = expectTold(
      await cast.mailsOf(() => cast.act('request_complement', id, input)),
      'complement_requested',
      cast.theDeclarant
    );
    expect(wordsOf(mail)).toContain('Précisez le modèle K-200');
    expect(wordsOf(mail)).toContain(dayInWords);
    expect(wordsOf(mail)).toContain(`/requests/${id}`);
    const { body } = await cast.declarant.get('/api/document-types').set('Accept-Language', 'ar').expect(200);
    const wanted = body.data.find(({ code }: { code: string }) => code === 'test_report');
    expect(wordsOf(mail)).toContain(`- ${wanted.label}`);
  });

  it('its answer is told to the agent and acknowledged', async () => {
    const id = await cast.requestIn('awaiting_complement');
    const mails = await cast.mailsOf(() =>
      cast.declarant
        .post(`/api/requests/${id}/complement`)
        .field('note', 'Voici le rapport')
        .attach('files', cast.kit.pdf, 'rapport.pdf')
        .expect(200)
    );
    const [toAgent] = expectTold(mails, 'complement_supplied', cast.theAgent, cast.theDeclarant);
    expect(wordsOf(toAgent)).toContain('Voici le rapport');
  });

  it('analyses likewise', async () => {
    const id = await cast.requestIn('in_processing');
    const input = { message: 'Essai diélectrique', dueDate: day };
    const [mail] = expectTold(
      await cast.mailsOf(() => cast.act('request_analyses', id, input)),
      'analyses_requested',
      cast.theDeclarant
    );
    expect(wordsOf(mail)).toContain('Essai diélectrique');
    expect(wordsOf(mail)).toContain(dayInWords);
    const answered = await cast.mailsOf(() =>
      cast.declarant.post(`/api/requests/${id}/analyses`).attach('files', cast.kit.pdf, 'analyse.pdf').expect(200)
    );
    expectTold(answered, 'analyses_supplied', cast.theAgent, cast.theDeclarant);
  });

  it('a question that is called off is told to the declarant, with the reason', async () => {
    const id = await cast.requestIn('awaiting_complement');
    const mails = await cast.mailsOf(() => cast.act('withdraw_information_request', id, { reason: 'Déjà au dossier' }));
    const [mail] = expectTold(mails, 'information_request_withdrawn', cast.theDeclarant);
    expect(wordsOf(mail)).toContain('Déjà au dossier');
  });
});
