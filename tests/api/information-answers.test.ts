import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { faultsIn, refused } from '../support/refusals';
import { pdf, requestIn, transition } from '../support/requests';

describe("a declarant's answer", () => {
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
  });

  const asked = async (documentTypes: string[]): Promise<string> => {
    const id = await requestIn('under_evaluation', declarant, staff);
    const input = { message: 'Précisez le modèle', documentTypes, dueDate: '2099-12-31' };
    await transition(staff.agent, id, 'request_complement', input).expect(200);
    return id;
  };
  const answer = (id: string, kind: 'complement' | 'analyses' = 'complement') =>
    declarant.post(`/api/requests/${id}/${kind}`);
  const whole = async (id: string) => (await declarant.get(`/api/requests/${id}`).expect(200)).body.data;

  it('is asked for with message, documents and date', async () => {
    const data = await whole(await asked(['technical_sheet']));
    expect(data).toMatchObject({ state: 'awaiting_complement', operations: ['supply_complement', 'copy'] });
    expect(data.informationRequests).toMatchObject([
      {
        kind: 'complement',
        message: 'Précisez le modèle',
        documentTypes: ['technical_sheet'],
        dueDate: '2099-12-31',
        state: 'open',
        note: null,
        answeredAt: null,
        attachments: [],
      },
    ]);
  });

  it('brings files with their types in order and a note, and the request into processing', async () => {
    const id = await asked(['technical_sheet', 'quality_certificate']);
    const { body } = await answer(id)
      .field('documentType', 'quality_certificate')
      .field('documentType', 'technical_sheet')
      .field('note', ' Voir page 3 ')
      .attach('files', pdf, 'qualite.pdf')
      .attach('files', pdf, 'fiche.pdf')
      .expect(200);
    expect(body.data).toMatchObject({ state: 'in_processing', operations: ['copy'] });
    expect(body.data.informationRequests[0]).toMatchObject({
      state: 'answered',
      note: 'Voir page 3',
      answeredAt: expect.stringMatching(/Z$/),
      attachments: [
        { documentType: 'quality_certificate', name: 'qualite.pdf' },
        { documentType: 'technical_sheet', name: 'fiche.pdf' },
      ],
    });
  });

  it('has files of the type "other" unless it says so, analyses reports for analyses', async () => {
    const id = await asked([]);
    const complement = await answer(id).attach('files', pdf, 'a.pdf').expect(200);
    expect(complement.body.data.informationRequests[0].attachments).toMatchObject([{ documentType: 'other' }]);
    await transition(staff.agent, id, 'request_analyses', { message: 'Essai diélectrique' }).expect(200);
    const analyses = await answer(id, 'analyses').field('note', '').attach('files', pdf, 'b.pdf').expect(200);
    const [, second] = analyses.body.data.informationRequests;
    expect(second).toMatchObject({ kind: 'analyses', note: null, attachments: [{ documentType: 'analysis_report' }] });
    expect(analyses.body.data.state).toBe('in_processing');
  });

  it('needs a document, and each type that was asked for', async () => {
    const id = await asked(['technical_sheet', 'quality_certificate']);
    const none = await answer(id).field('note', 'Plus tard').expect(refused('validation_failed'));
    const missing = (names: string) => ({
      path: ['files'],
      code: 'missing_document',
      message: `Joignez l'un de ces documents : ${names}.`,
    });
    expect(faultsIn(none)).toEqual([missing('Fiche technique'), missing('Certificat qualité')]);
    const one = await answer(id).field('documentType', 'technical_sheet').attach('files', pdf, 'a.pdf');
    expect(faultsIn(one)).toEqual([missing('Certificat qualité')]);
    const open = await asked([]);
    const empty = await answer(open).field('note', 'Rien').expect(refused('validation_failed'));
    expect(faultsIn(empty)).toMatchObject([{ path: ['files'], code: 'missing_document' }]);
    expect((await whole(open)).state).toBe('awaiting_complement');
  });

  it('has known types and fields only', async () => {
    const id = await asked([]);
    const wrongType = await answer(id).field('documentType', 'inspection_report').attach('files', pdf, 'a.pdf');
    expect(faultsIn(wrongType)).toMatchObject([{ code: 'document_type_reserved' }]);
    const unknown = await answer(id).field('documentType', 'fiche').attach('files', pdf, 'a.pdf');
    expect(faultsIn(unknown)).toMatchObject([{ code: 'unknown_document_type' }]);
    const key = await answer(id).field('outcome', 'conforming').attach('files', pdf, 'a.pdf');
    expect(faultsIn(key)).toMatchObject([{ path: ['outcome'], code: 'unknown_key' }]);
    await answer(id).attach('files', pdf, 'a.exe').expect(refused('unsupported_file'));
    expect(await whole(id)).toMatchObject({ state: 'awaiting_complement', informationRequests: [{ attachments: [] }] });
  });

  it('goes with the question: no analyses for a complement, nothing twice, nothing unasked', async () => {
    const id = await asked([]);
    const late = refused('transition_not_allowed');
    await answer(id, 'analyses').attach('files', pdf, 'a.pdf').expect(late);
    await answer(id).attach('files', pdf, 'a.pdf').expect(200);
    const { body } = await answer(id).attach('files', pdf, 'a.pdf').expect(late);
    expect(body.error.details).toMatchObject({ state: 'in_processing', operations: ['copy'] });
  });

  it('checks the version when it is given', async () => {
    const id = await asked([]);
    const { version } = await whole(id);
    await answer(id)
      .field('version', String(version - 1))
      .attach('files', pdf, 'a.pdf')
      .expect(refused('version_conflict'));
    await answer(id).field('version', String(version)).attach('files', pdf, 'a.pdf').expect(200);
  });

  it('is no longer owed when the office takes its question back', async () => {
    const id = await asked([]);
    await transition(staff.agent, id, 'withdraw_information_request', { reason: 'Trouvé' }).expect(200);
    expect(await whole(id)).toMatchObject({ state: 'in_processing', informationRequests: [{ state: 'withdrawn' }] });
    await answer(id).attach('files', pdf, 'a.pdf').expect(refused('transition_not_allowed'));
  });
});
