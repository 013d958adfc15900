import { newDeclarant } from '../support/declarants';
import { type Client } from '../support/client';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { faultList, refused } from '../support/refusals';
import { pdf, requestIn, transition } from '../support/requests';

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let staff: StaffedOffice;
let declarant: Client;
beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
});

const whole = async (id: string) => (await declarant.get(`/api/requests/${id}`).expect(200)).body.data;

describe('asking for a complement', () => {
  it('opens an information request that the declarant sees in full', async () => {
    const id = await requestIn('under_evaluation', declarant, staff);
    const input = { message: 'Précisez le modèle', documentTypes: ['test_report'], dueDate: dayFromNow(10) };
    const { body } = await transition(staff.agent, id, 'request_complement', input).expect(200);
    expect(body.data.state).toBe('awaiting_complement');
    const { informationRequests, operations } = await whole(id);
    expect(informationRequests).toEqual([
      expect.objectContaining({
        ...input,
        kind: 'complement',
        state: 'open',
        note: null,
        answeredAt: null,
        attachments: [],
      }),
    ]);
    expect(operations).toContain('supply_complement');
  });

  it('asks for a message, known document types and a due date that is not over; all faults at once', async () => {
    const id = await requestIn('in_processing', declarant, staff);
    const faultsOf = async (input: object) =>
      faultList(await transition(staff.agent, id, 'request_complement', input).expect(refused('validation_failed')));
    expect(await faultsOf({})).toEqual(['message required']);
    expect(
      await faultsOf({
        message: 'Précisez',
        documentTypes: ['test_report', 'no_such_type', 'inspection_report'],
        dueDate: dayFromNow(-2),
      })
    ).toEqual([
      'documentTypes.1 unknown_document_type',
      'documentTypes.2 document_type_reserved',
      'dueDate date_in_past',
    ]);
    expect(await whole(id)).toMatchObject({ state: 'in_processing', informationRequests: [] });
  });

  it('is answered by each type asked for, and the state is in processing even from evaluation', async () => {
    const id = await requestIn('under_evaluation', declarant, staff);
    const input = { message: 'Manquent deux pièces', documentTypes: ['test_report', 'technical_sheet'] };
    await transition(staff.agent, id, 'request_complement', input).expect(200);
    const answer = (...types: string[]) => {
      const call = declarant.post(`/api/requests/${id}/complement`).field('note', 'Voici les pièces');
      for (const type of types) void call.field('documentType', type);
      for (const type of types) void call.attach('files', pdf, `${type}.pdf`);
      return call;
    };
    expect(faultList(await answer().expect(refused('validation_failed')))).toEqual([
      'files missing_document',
      'files missing_document',
    ]);
    expect(faultList(await answer('test_report').expect(refused('validation_failed')))).toEqual([
      'files missing_document',
    ]);
    const { body } = await answer('test_report', 'technical_sheet').expect(200);
    expect(body.data.state).toBe('in_processing');
    const { body: seen } = await staff.agent.get(`/desk/requests/${id}`).expect(200);
    const [answered] = seen.data.informationRequests;
    expect(answered).toMatchObject({ state: 'answered', note: 'Voici les pièces', answeredAt: expect.any(String) });
    expect(answered.attachments.map(({ documentType }: { documentType: string }) => documentType)).toEqual([
      'test_report',
      'technical_sheet',
    ]);
  });
});

describe('asking for analyses', () => {
  it('takes a message and a due date, no document types', async () => {
    const id = await requestIn('in_processing', declarant, staff);
    const faultsOf = async (input: object) =>
      faultList(await transition(staff.agent, id, 'request_analyses', input).expect(refused('validation_failed')));
    expect(await faultsOf({ message: 'Essai', documentTypes: ['test_report'] })).toEqual(['documentTypes unknown_key']);
    expect(await faultsOf({ message: 'Essai', dueDate: dayFromNow(-2) })).toEqual(['dueDate date_in_past']);
    await transition(staff.agent, id, 'request_analyses', { message: 'Essai', dueDate: dayFromNow(5) }).expect(200);
    const { body } = await declarant
      .post(`/api/requests/${id}/analyses`)
      .field('note', 'Laboratoire agréé')
      .attach('files', pdf, 'essai.pdf')
      .expect(200);
    expect(body.data.state).toBe('in_processing');
    const [answered] = (await whole(id)).informationRequests;
    expect(answered).toMatchObject({ kind: 'analyses', state: 'answered' });
    expect(answered.attachments[0]).toMatchObject({ documentType: 'analysis_report', name: 'essai.pdf' });
  });

  it('can be answered by nothing less than a document', async () => {
    const id = await requestIn('awaiting_analyses', declarant, staff);
    const answer = await declarant.post(`/api/requests/${id}/analyses`, { note: 'Bientôt' });
    expect(faultList(answer)).toEqual(['files missing_document']);
  });
});

describe('withdrawing what was asked', () => {
  it.each(['awaiting_complement', 'awaiting_analyses'] as const)('cancels it for a reason, from %s', async (state) => {
    const id = await requestIn(state, declarant, staff);
    const without = await transition(staff.agent, id, 'withdraw_information_request', {}).expect(
      refused('validation_failed')
    );
    expect(faultList(without)).toEqual(['reason required']);
    const input = { reason: 'Reçu par ailleurs' };
    const { body } = await transition(staff.agent, id, 'withdraw_information_request', input).expect(200);
    expect(body.data.state).toBe('in_processing');
    expect(body.data.informationRequests).toEqual([expect.objectContaining({ state: 'withdrawn', answeredAt: null })]);
    // Another one may follow: only one is open.
    await transition(staff.agent, id, 'request_complement', { message: 'Autre chose' }).expect(200);
    const { informationRequests } = await whole(id);
    expect(informationRequests.map((one: { state: string }) => one.state).sort()).toEqual(['open', 'withdrawn']);
  });
});
