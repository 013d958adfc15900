import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { pdf, requestIn, transition } from '../support/requests';

describe("a declarant's answer with several files and a note", () => {
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
  });

  it.each([
    ['complement', 'request_complement', 'supply_complement', 'other'],
    ['analyses', 'request_analyses', 'supply_analyses', 'analysis_report'],
  ])('is what the agent sees, with when and who: %s', async (kind, ask, supply, documentType) => {
    const id = await requestIn('in_processing', declarant, staff);
    await transition(staff.agent, id, ask, { message: 'Précisez le modèle' }).expect(200);
    const before = Date.now();
    await declarant
      .post(`/api/requests/${id}/${kind}`)
      .field('note', 'Voir page 3')
      .attach('files', pdf, 'un.pdf')
      .attach('files', pdf, 'deux.pdf')
      .attach('files', pdf, 'trois.pdf')
      .expect(200);

    const { body } = await staff.agent.get(`/desk/requests/${id}`).expect(200);
    const [answered] = body.data.informationRequests;
    expect(answered).toMatchObject({ kind, state: 'answered', note: 'Voir page 3', message: 'Précisez le modèle' });
    expect(Date.parse(answered.answeredAt)).toBeGreaterThanOrEqual(before - 1000);
    expect(answered.attachments.map(({ name }: { name: string }) => name)).toEqual(['un.pdf', 'deux.pdf', 'trois.pdf']);
    for (const file of answered.attachments) {
      expect(file.documentType).toBe(documentType);
      await staff.agent.get(`/desk/attachments/${file.documentId}/file`).expect(200);
    }

    const history = await staff.agent.get(`/desk/requests/${id}/history?pagination[pageSize]=100`).expect(200);
    expect(history.body.data.at(-1)).toMatchObject({
      action: supply,
      at: answered.answeredAt,
      actor: { kind: 'declarant', name: body.data.declarant?.companyName ?? expect.stringMatching(/\S/) },
      input: { documentTypes: [documentType, documentType, documentType], note: 'Voir page 3' },
    });
  });
});
