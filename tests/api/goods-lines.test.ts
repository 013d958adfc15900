import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { faultList, faultsIn, refused } from '../support/refusals';
import { cocForm, goodsLine, requestIn } from '../support/requests';
import { csvOf, goodsRows, importSheet } from '../support/sheets';
import { rowsOf } from '../support/sql';

type Line = { documentId: string; line: number; description: string };

describe('the lines of goods of a draft', () => {
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
  });

  /** A draft with lines A, B, C …; gives the path of its goods. */
  const draftWith = async (count: number): Promise<string> => {
    const goods = Array.from({ length: count }, (_, index) => ({ description: `Ligne ${'ABCDEFGH'.charAt(index)}` }));
    const { body } = await declarant.post('/api/requests', { goods }).expect(201);
    return `/api/requests/${body.data.documentId}/goods`;
  };
  const linesOf = async (path: string): Promise<Line[]> => (await declarant.get(path).expect(200)).body.data;
  const idsOf = async (path: string): Promise<string[]> => (await linesOf(path)).map(({ documentId }) => documentId);
  /** Letters of the lines in their order; the numbers must be 1..n. */
  const order = async (path: string): Promise<string> => {
    const lines = await linesOf(path);
    expect(lines.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
    return lines.map(({ description }) => description.slice(-1)).join('');
  };

  it('are added one by one or several at a time, each answered as it was sent', async () => {
    const path = await draftWith(0);
    const one = await declarant.post(path, goodsLine(staff.office, { hsCode: '8516.79.70 00' })).expect(201);
    expect(one.body.data).toMatchObject({ line: 1, hsCode: '8516797000', outcome: null, remark: null });
    const several = await declarant.post(path, [{ description: 'Ligne B' }, { description: 'Ligne C' }]).expect(201);
    expect(several.body.data).toMatchObject([
      { line: 2, description: 'Ligne B' },
      { line: 3, description: 'Ligne C' },
    ]);
    const { body } = await declarant.get(path.replace('/goods', '')).expect(200);
    expect(body.data).toMatchObject({ goodsCount: 3, version: several.body.meta.version });
  });

  it('are changed field by field; null clears', async () => {
    const path = await draftWith(2);
    const [, second] = await idsOf(path);
    const patch = { quantity: '12.50', unit: 'KGM', description: null };
    const { body } = await declarant.put(`${path}/${second}`, patch).expect(200);
    expect(body.data).toMatchObject({ line: 2, quantity: '12.5', unit: 'KGM', description: null });
    const again = await declarant.put(`${path}/${second}`, { unit: 'H87' }).expect(200);
    expect(again.body.data).toMatchObject({ quantity: '12.5', unit: 'H87' });
  });

  it('close up when one or several of them go', async () => {
    const path = await draftWith(6);
    const ids = await idsOf(path);
    await declarant.del(`${path}/${ids[1]}`).expect(204);
    expect(await order(path)).toBe('ACDEF');
    await declarant.del(path, { ids: [ids[0], ids[4]] }).expect(204);
    expect(await order(path)).toBe('CDF');
    await declarant.post(path, { description: 'Ligne G' }).expect(201);
    expect(await order(path)).toBe('CDFG');
    const { body } = await declarant.get(path.replace('/goods', '')).expect(200);
    expect(body.data.goodsCount).toBe(4);
  });

  it('are put into another order, in which each is named once', async () => {
    const path = await draftWith(4);
    const ids = await idsOf(path);
    const [a, b, c, d] = ids;
    const { body } = await declarant.put(`${path}/order`, { ids: [d, b, a, c] }).expect(200);
    expect(body.data).toEqual({ updated: 4 });
    expect(await order(path)).toBe('DBAC');
    const faults = async (wanted: unknown[]) =>
      faultList(await declarant.put(`${path}/order`, { ids: wanted }).expect(refused('validation_failed')));
    expect(await faults([a, b, c])).toEqual(['ids required']);
    expect(await faults([a, b, c, c])).toEqual(['ids.3 unknown_item']);
    expect(await faults([a, b, c, 'none'])).toEqual(['ids.3 unknown_item']);
    expect(await order(path)).toBe('DBAC');
  });

  it('are given the same values several at a time', async () => {
    const path = await draftWith(3);
    const [a, , c] = await idsOf(path);
    const values = { originCountry: 'CN', currency: 'USD', condition: 'used' };
    const { body } = await declarant.patch(path, { ids: [a, c], values }).expect(200);
    expect(body.data).toEqual({ updated: 2 });
    expect(await linesOf(path)).toMatchObject([values, { originCountry: null }, values]);
  });

  it('that are not of this request are unknown, and then nothing changes', async () => {
    const path = await draftWith(2);
    const [foreign] = await idsOf(await draftWith(1));
    const [own] = await idsOf(path);
    const ids = [own, foreign, 'none'];
    const unknown = ['ids.1 unknown_item', 'ids.2 unknown_item'];
    const patched = await declarant.patch(path, { ids, values: { unit: 'KGM' } }).expect(refused('validation_failed'));
    expect(faultList(patched)).toEqual(unknown);
    expect(faultList(await declarant.del(path, { ids }).expect(refused('validation_failed')))).toEqual(unknown);
    await declarant.put(`${path}/${foreign}`, { unit: 'KGM' }).expect(refused('not_found'));
    await declarant.del(`${path}/${foreign}`).expect(refused('not_found'));
    expect(await order(path)).toBe('AB');
  });

  it('are checked as in the form, with the place of each fault', async () => {
    const path = await draftWith(1);
    const [id] = await idsOf(path);
    const one = await declarant
      .post(path, { hsCode: '12', outcome: 'conforming' })
      .expect(refused('validation_failed'));
    expect(faultList(one).sort()).toEqual(['hsCode invalid_hs_code', 'outcome unknown_key']);
    const several = await declarant.post(path, [{}, { unit: 'XXKILO' }]).expect(refused('validation_failed'));
    expect(faultList(several)).toEqual(['1.unit invalid_unit']);
    const changed = await declarant.put(`${path}/${id}`, { value: '-1', line: 3 }).expect(refused('validation_failed'));
    expect(faultList(changed).sort()).toEqual(['line unknown_key', 'value negative']);
    const values = { netWeight: 0, remark: 'x' };
    const bulk = await declarant.patch(path, { ids: [id], values }).expect(refused('validation_failed'));
    expect(faultList(bulk).sort()).toEqual(['values.netWeight not_positive', 'values.remark unknown_key']);
    for (const body of [{ ids: [] }, { ids: 'x' }, {}, []]) {
      await declarant.del(path, body).expect(refused('validation_failed'));
    }
  });

  it('take cells as they were pasted, wherever they are sent, and say the same as an import does', async () => {
    const pasted = {
      hsCode: ' 8516.79.70.00',
      quantity: '1 234,50',
      value: '1.234',
      unit: 'pièce',
      currency: 'eur',
      originCountry: 'Chine',
      condition: 'Neuf',
    };
    const read = {
      hsCode: '8516797000',
      quantity: '1234.5',
      value: '1234',
      unit: 'H87',
      currency: 'EUR',
      originCountry: 'CN',
      condition: 'new',
    };
    const created = await declarant.post('/api/requests', { goods: [pasted] }).expect(201);
    expect(created.body.data.goods).toMatchObject([read]);
    const saved = await declarant
      .put(`/api/requests/${created.body.data.documentId}`, { goods: [{ value: '1.234' }, { quantity: '0,5' }] })
      .expect(200);
    expect(saved.body.data.goods).toMatchObject([{ value: '1234' }, { quantity: '0.5' }]);
    const path = await draftWith(1);
    const [id] = await idsOf(path);
    const added = await declarant.post(path, [{ value: '1.234' }, pasted]).expect(201);
    expect(added.body.data).toMatchObject([{ value: '1234' }, read]);
    expect((await declarant.post(path, pasted).expect(201)).body.data).toMatchObject(read);
    expect((await declarant.put(`${path}/${id}`, pasted).expect(200)).body.data).toMatchObject(read);
    await declarant.patch(path, { ids: [id], values: { ...pasted, netWeight: '0,75' } }).expect(200);
    expect((await linesOf(path))[0]).toMatchObject({ ...read, netWeight: '0.75' });

    const bad = { quantity: '#REF!', unit: 'poignée', condition: 'presque neuf', hsCode: '12' };
    const refusedPaste = await declarant.post(path, [bad]).expect(refused('validation_failed'));
    const headers = [...Object.keys(bad), 'description', 'originCountry'];
    const rows = [headers, [...Object.values(bad), 'Bouilloire', 'CN']];
    const refusedImport = await importSheet(declarant, path.split('/')[3] ?? '', csvOf(rows)).expect(422);
    type Told = { column: string; code: string; message: string };
    const told = refusedImport.body.error.details.errors.map(({ column, code, message }: Told) => [
      column,
      code,
      message,
    ]);
    const said = faultsIn(refusedPaste).map(({ path: [, field], code, message }) => [field, code, message]);
    expect(said.sort()).toEqual(told.sort());
    expect(said).toHaveLength(4);
  });

  it('are changed 10,000 at a time as two are', async () => {
    const path = await draftWith(0);
    const request = path.split('/')[3] ?? '';
    const models = Array.from({ length: 10_000 }, (_, index) => String(index));
    await importSheet(declarant, request, csvOf(goodsRows(staff.office, models))).expect(200);
    const ids = (
      await rowsOf<{ id: string }>(
        `SELECT g.document_id AS id FROM goods_items g JOIN requests r ON r.id = g.request_id
         WHERE r.document_id = $1 ORDER BY g.line`,
        [request]
      )
    ).map((row) => row.id);
    const patched = await declarant.patch(path, { ids, values: { condition: 'Occasion' } }).expect(200);
    expect(patched.body.data).toEqual({ updated: 10_000 });
    await declarant.put(`${path}/order`, { ids: [...ids].reverse() }).expect(200);
    const [line] = await linesOf(path);
    expect(line).toMatchObject({ documentId: ids.at(-1), model: '9999', condition: 'used' });
    await declarant.del(path, { ids: ids.slice(1) }).expect(204);
    expect(await idsOf(path)).toEqual([ids[0]]);
  }, 30_000);

  it('go 200 at a time; more go by import', async () => {
    const path = await draftWith(0);
    const lines = Array.from({ length: 201 }, () => ({ description: 'Ligne' }));
    expect(faultList(await declarant.post(path, lines).expect(refused('validation_failed')))).toEqual([' too_many']);
    await declarant.post(path, lines.slice(1)).expect(201);
    const page = await declarant.get(`${path}?pagination[page]=3&pagination[pageSize]=90`).expect(200);
    expect(page.body.meta.pagination).toEqual({ page: 3, pageSize: 90, pageCount: 3, total: 200 });
    expect(page.body.data).toHaveLength(20);
    expect(page.body.data[0].line).toBe(181);
  });

  it('check the version when it is given', async () => {
    const path = await draftWith(2);
    const ids = await idsOf(path);
    await declarant.patch(path, { ids, values: { unit: 'KGM' }, version: 1 }).expect(200);
    await declarant.patch(path, { ids, values: { unit: 'H87' }, version: 1 }).expect(refused('version_conflict'));
    await declarant.put(`${path}/order`, { ids, version: 1 }).expect(refused('version_conflict'));
    await declarant.put(`${path}/${ids[0]}`, { unit: 'H87', version: 1 }).expect(refused('version_conflict'));
    await declarant.del(path, { ids, version: 1 }).expect(refused('version_conflict'));
  });

  it('change in a draft only', async () => {
    const id = await requestIn('deposited', declarant, staff, cocForm(staff.office));
    const path = `/api/requests/${id}/goods`;
    const ids = await idsOf(path);
    const late = refused('transition_not_allowed');
    await declarant.post(path, { description: 'Ligne' }).expect(late);
    await declarant.put(`${path}/${ids[0]}`, { unit: 'KGM' }).expect(late);
    await declarant.patch(path, { ids, values: { unit: 'KGM' } }).expect(late);
    await declarant.put(`${path}/order`, { ids }).expect(late);
    await declarant.del(`${path}/${ids[0]}`).expect(late);
    const { body } = await declarant.del(path, { ids }).expect(late);
    expect(body.error.details).toMatchObject({ state: 'deposited', operations: ['withdraw', 'copy'] });
  });

  it('show outcomes and remarks once the request is closed, not before', async () => {
    const id = await requestIn('in_processing', declarant, staff);
    const path = `/api/requests/${id}/goods`;
    await staff.agent
      .put(`/desk/requests/${id}/goods/outcomes`, {
        all: true,
        outcome: 'non_conforming',
        remark: 'Prise non conforme',
      })
      .expect(200);
    expect(await linesOf(path)).toMatchObject([{ outcome: null, remark: null }, {}]);
    const before = await declarant.get(`/api/requests/${id}`).expect(200);
    expect(before.body.data.goods).toMatchObject([{ outcome: null, remark: null }, {}]);
    await staff.agent.post(`/desk/requests/${id}/transitions/close`).expect(200);
    expect(await linesOf(path)).toMatchObject([{ outcome: 'non_conforming', remark: 'Prise non conforme' }, {}]);
  });
});
