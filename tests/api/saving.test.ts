import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { faultList, refused } from '../support/refusals';
import { attach, cocForm, depositedRequest, goodsLine, requestIn } from '../support/requests';

describe('saving a draft', () => {
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
  });

  const draft = async (form: object = {}): Promise<string> => {
    const { body } = await declarant.post('/api/requests', form).expect(201);
    return body.data.documentId;
  };
  const save = async (id: string, patch: object) =>
    (await declarant.put(`/api/requests/${id}`, patch).expect(200)).body.data;

  it('goes step by step through the form of the manual, up to the deposit', async () => {
    const { subject, type, route, purpose, parties, inspection, shipment, goods } = cocForm(staff.office);
    const id = await draft();
    await save(id, { subject, type, route, purpose });
    await save(id, { parties });
    await save(id, { inspection, shipment });
    const saved = await save(id, { goods });
    expect(saved).toMatchObject({ ...cocForm(staff.office), version: 5 });
    await attach(declarant, id, 'commercial_invoice', 'packing_list', 'test_report');
    const { body } = await declarant.post(`/api/requests/${id}/deposit`).expect(200);
    expect(body.data).toMatchObject({ state: 'deposited', office: { code: staff.office.code } });
  });

  it('leaves alone what is not sent, and clears what is null', async () => {
    const form = cocForm(staff.office);
    const id = await draft(form);
    const saved = await save(id, {
      purpose: null,
      parties: { exporter: { city: null, contactName: 'Li' } },
      shipment: { fobValue: '12', containerNumbers: null },
    });
    expect(saved).toMatchObject({
      subject: 'coc',
      purpose: null,
      parties: {
        ...form.parties,
        exporter: { ...form.parties.exporter, city: null, contactName: 'Li' },
      },
      inspection: form.inspection,
      shipment: { ...form.shipment, fobValue: '12', containerNumbers: [] },
      goodsCount: 2,
    });
  });

  it('clears a whole block, or all of them, by null', async () => {
    const id = await draft(cocForm(staff.office));
    const once = await save(id, { parties: { payer: null }, inspection: null });
    expect(once).toMatchObject({ parties: { payer: null, exporter: { country: 'CN' } }, inspection: null });
    const twice = await save(id, { parties: null, shipment: null, type: null, subject: null });
    expect(twice).toMatchObject({ type: 'initial', subject: null, shipment: null });
    expect(twice.parties).toEqual({ importer: null, exporter: null, manufacturer: null, payer: null });
  });

  it('takes blank texts for nothing', async () => {
    const id = await draft(cocForm(staff.office));
    expect(await save(id, { purpose: '   ', route: '' })).toMatchObject({ purpose: null, route: null });
  });

  it('replaces the goods as a whole, and numbers them anew', async () => {
    const id = await draft(cocForm(staff.office, { lines: 3 }));
    const replaced = await save(id, { goods: [goodsLine(staff.office, { model: 'X1' }), { description: 'Câble' }] });
    expect(replaced.goodsCount).toBe(2);
    expect(replaced.goods).toMatchObject([
      { line: 1, model: 'X1' },
      { line: 2, description: 'Câble', hsCode: null },
    ]);
    expect(await save(id, { goods: null })).toMatchObject({ goodsCount: 0, goods: [] });
  });

  it("changes no other request's parties", async () => {
    const one = await draft(cocForm(staff.office));
    const { body } = await declarant.post(`/api/requests/${one}/copy`).expect(201);
    await save(one, { parties: { exporter: { name: 'Shenzhen Light' } } });
    const { body: other } = await declarant.get(`/api/requests/${body.data.documentId}`).expect(200);
    expect(other.data.parties.exporter.name).toBe('Ningbo Home Co., Ltd');
  });

  it('writes nothing of a patch with a fault', async () => {
    const id = await draft(cocForm(staff.office));
    const patch = { purpose: 'Autre', parties: { exporter: { country: 'Chine' } }, office: 'BV', version: 'un' };
    const response = await declarant.put(`/api/requests/${id}`, patch).expect(refused('validation_failed'));
    expect(faultList(response).sort()).toEqual([
      'office unknown_key',
      'parties.exporter.country invalid_country',
      'version invalid_value',
    ]);
    const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
    expect(body.data).toMatchObject({ purpose: 'Petit électroménager', version: 1 });
  });

  it('checks the version when it is given: it grows with the form, the goods and the files', async () => {
    const id = await draft();
    const path = `/api/requests/${id}`;
    expect(await save(id, { purpose: 'Un', version: 1 })).toMatchObject({ version: 2 });
    const stale = await declarant.put(path, { purpose: 'Deux', version: 1 }).expect(refused('version_conflict'));
    expect(stale.body.error.details).toMatchObject({ version: 2, state: 'draft' });
    const line = await declarant.post(`${path}/goods`, { description: 'Câble' }).expect(201);
    expect(line.body.meta).toEqual({ version: 3 });
    await attach(declarant, id, 'other');
    await declarant.put(path, { purpose: 'Trois', version: 3 }).expect(refused('version_conflict'));
    expect(await save(id, { purpose: 'Trois', version: 4 })).toMatchObject({ purpose: 'Trois', version: 5 });
    await declarant.post(`${path}/deposit`, { version: 4 }).expect(refused('version_conflict'));
  });

  it('is refused once the request is deposited, with its state and what can be done', async () => {
    const id = await depositedRequest(declarant, cocForm(staff.office));
    const { body } = await declarant
      .put(`/api/requests/${id}`, { purpose: 'Trop tard' })
      .expect(refused('transition_not_allowed'));
    expect(body.error.details).toMatchObject({ state: 'deposited', operations: ['withdraw', 'copy'] });
  });

  it('is refused while the office waits for an answer: that is another act', async () => {
    const id = await requestIn('awaiting_complement', declarant, staff);
    const { body } = await declarant
      .put(`/api/requests/${id}`, { purpose: 'Autre' })
      .expect(refused('transition_not_allowed'));
    expect(body.error.details).toMatchObject({
      state: 'awaiting_complement',
      operations: ['supply_complement', 'copy'],
    });
  });

  it.each([
    ['no body', undefined],
    ['a list', '{"data":[]}'],
    ['a text', '{"data":"x"}'],
    ['null', '{"data":null}'],
    ['no envelope', '{"purpose":"x"}'],
  ])('refuses %s', async (_, body) => {
    const id = await draft();
    const call = declarant.put(`/api/requests/${id}`).set('Content-Type', 'application/json');
    await (body === undefined ? call : call.send(body)).expect(refused('validation_failed'));
  });
});
