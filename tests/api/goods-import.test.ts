import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { faultList, refused } from '../support/refusals';
import { cocForm, goodsLine, requestIn } from '../support/requests';
import { csvOf, goodsRows, importSheet, xlsxOf } from '../support/sheets';
import { unique } from '../support/unique';

type Line = { documentId: string; line: number; model: string };

let declarant: DeclarantAccount;
let staff: StaffedOffice;
beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
});

/** A draft of a CoC with lines of these models. */
const draftWith = async (...models: string[]): Promise<string> => {
  const goods = models.map((model) => goodsLine(staff.office, { model }));
  const { body } = await declarant.post('/api/requests', { ...cocForm(staff.office), goods }).expect(201);
  return body.data.documentId;
};
const whole = async (id: string) => (await declarant.get(`/api/requests/${id}`).expect(200)).body.data;
/** The models of the lines in their order; the numbers must be 1..n, and n must be kept on the request. */
const models = async (id: string): Promise<string> => {
  const { body } = await declarant.get(`/api/requests/${id}/goods?pagination[pageSize]=100`).expect(200);
  const lines: Line[] = body.data;
  expect(lines.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
  expect((await whole(id)).goodsCount).toBe(lines.length);
  return lines.map(({ model }) => model).join('');
};
const sheet = (...names: string[]): Buffer => csvOf(goodsRows(staff.office, names));
const send = (id: string, file: Buffer, options: { query?: string; name?: string } = {}) =>
  importSheet(declarant, id, file, options);

describe('an import', () => {
  it('appends the lines of the sheet behind those that are there, and tells what it did', async () => {
    const id = await draftWith('A', 'B');
    const { version } = await whole(id);
    const { body } = await send(id, sheet('C', 'D', 'E')).expect(200);
    expect(body).toEqual({
      data: { imported: 3, skipped: 0, warnings: [], dryRun: false },
      meta: { version: version + 1 },
    });
    expect(await models(id)).toBe('ABCDE');
    expect((await whole(id)).version).toBe(version + 1);
  });

  it('replaces the lines when it is told to', async () => {
    const id = await draftWith('A', 'B');
    await send(id, sheet('C', 'D', 'E'), { query: '?mode=replace' }).expect(200);
    expect(await models(id)).toBe('CDE');
  });

  it('reads XLSX and CSV in UTF-8 and Windows-1252, whatever the separator, to the same lines', async () => {
    const rows = goodsRows(staff.office, ['É', 'ç'], { description: 'Câble électrique d’usage; "spécial"' });
    const windows = rows.map((cells) => cells.map((cell) => String(cell).replace('’', '\u0092')));
    const files: [Buffer, string][] = [
      [csvOf(rows), 'a.csv'],
      [Buffer.concat([Buffer.from('\ufeff'), csvOf(rows, { separator: ',' })]), 'b.csv'],
      [csvOf(rows, { separator: '\t' }), 'c.csv'],
      [csvOf(windows, { encoding: 'latin1' }), 'd.csv'],
      [await xlsxOf(rows), 'e.xlsx'],
    ];
    const found = [];
    for (const [file, name] of files) {
      const id = await draftWith();
      await send(id, file, { name }).expect(200);
      found.push((await whole(id)).goods.map(({ documentId: _, ...line }: Line) => line));
    }
    expect(found[0]).toMatchObject([{ line: 1, model: 'É', description: 'Câble électrique d’usage; "spécial"' }, {}]);
    for (const other of found) expect(other).toEqual(found[0]);
  });

  it('skips blank lines, counts them, and warns of columns that it does not know or has met before', async () => {
    const id = await draftWith();
    const [headers = [], line = []] = goodsRows(staff.office, ['A']);
    const rows = [[...headers, 'Remarque', 'Marque'], [...line, 'x', 'y'], headers.map(() => ' '), [...line, 'x', 'y']];
    const { body } = await send(id, csvOf(rows)).set('Accept-Language', 'en').expect(200);
    expect(body.data).toMatchObject({
      imported: 2,
      skipped: 1,
      warnings: [
        { column: 'Remarque', code: 'unknown_column', message: expect.stringContaining('Remarque') },
        { column: 'Marque', code: 'repeated_column', message: expect.stringMatching(/only the first/) },
      ],
    });
    expect(await models(id)).toBe('AA');
  });

  it('in a dry run checks everything and writes nothing', async () => {
    const id = await draftWith('A', 'B');
    const before = await whole(id);
    for (const mode of ['append', 'replace']) {
      const { body } = await send(id, sheet('C', 'D', 'E'), { query: `?dryRun=true&mode=${mode}` }).expect(200);
      expect(body).toEqual({
        data: { imported: 3, skipped: 0, warnings: [], dryRun: true },
        meta: { version: before.version },
      });
    }
    expect(await whole(id)).toEqual(before);
    expect(await models(id)).toBe('AB');
    const history = await declarant.get(`/api/requests/${id}/history`).expect(200);
    expect(history.body.data.map(({ action }: { action: string }) => action)).toEqual(['create']);
    // Nothing was remembered either.
    await send(id, sheet('C', 'D', 'E')).expect(200);
  });

  it('is in the history with its mode, the name of the file and how many lines it brought', async () => {
    const id = await draftWith('A');
    await send(id, sheet('B', 'C'), { name: 'C:\\Douane\\liste été.csv' }).expect(200);
    const { body } = await declarant.get(`/api/requests/${id}/history`).expect(200);
    expect(body.data.at(-1)).toMatchObject({
      action: 'import',
      actor: { kind: 'declarant' },
      from: 'draft',
      to: 'draft',
      input: { mode: 'append', imported: 2, skipped: 0, fileName: 'liste été.csv' },
    });
  });

  it('of 5,000 lines is done like one of two', async () => {
    const id = await draftWith('A');
    const many = Array.from({ length: 5000 }, (_, index) => `M-${index}`);
    const { body } = await send(id, sheet(...many)).expect(200);
    expect(body.data.imported).toBe(5000);
    expect((await whole(id)).goodsCount).toBe(5001);
    const page = await declarant
      .get(`/api/requests/${id}/goods?pagination[page]=100&pagination[pageSize]=50`)
      .expect(200);
    expect(page.body.data[0]).toMatchObject({ line: 4951, model: 'M-4949' });
  }, 30_000);
});

describe('the same file for the same request', () => {
  const twice = sheet.bind(null, 'X', 'Y');

  it('is appended again only when it is forced', async () => {
    const id = await draftWith();
    await send(id, twice()).expect(200);
    const { body } = await send(id, twice(), { name: 'autre nom.csv' }).expect(refused('already_imported'));
    expect(body.error.message).toMatch(/déjà été importé/);
    await send(id, twice(), { query: '?dryRun=true' }).expect(refused('already_imported'));
    expect(await models(id)).toBe('XY');
    await send(id, twice(), { query: '?force=true' }).expect(200);
    expect(await models(id)).toBe('XYXY');
  });

  it('may be imported into another request, and may replace the lines', async () => {
    const [one, other] = [await draftWith(), await draftWith()];
    await send(one, twice()).expect(200);
    await send(other, twice()).expect(200);
    await send(one, twice(), { query: '?mode=replace' }).expect(200);
    expect(await models(one)).toBe('XY');
    await send(one, twice()).expect(refused('already_imported'));
  });

  it('is forgotten when its lines have been replaced or are all gone', async () => {
    const id = await draftWith();
    const goods = `/api/requests/${id}/goods`;
    await send(id, twice()).expect(200);
    await send(id, sheet('Z'), { query: '?mode=replace' }).expect(200);
    await send(id, twice()).expect(200);
    await declarant.put(`/api/requests/${id}`, { goods: [goodsLine(staff.office, { model: 'W' })] }).expect(200);
    await send(id, twice()).expect(200);
    expect(await models(id)).toBe('WXY');
    const { body } = await declarant.get(goods).expect(200);
    const ids = body.data.map(({ documentId }: Line) => documentId);
    await declarant.del(goods, { ids: ids.slice(1) }).expect(204);
    await send(id, twice()).expect(refused('already_imported'));
    await declarant.del(`${goods}/${ids[0]}`).expect(204);
    await send(id, twice()).expect(200);
    expect(await models(id)).toBe('XY');
  });

  it('sent twice at once is imported once', async () => {
    const id = await draftWith('A');
    const answers = await Promise.all([send(id, twice()), send(id, twice())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await models(id)).toBe('AXY');
  });
});

describe('two imports at once', () => {
  it('come one behind the other, with every line of both', async () => {
    const id = await draftWith('A');
    await Promise.all([send(id, sheet('B', 'C')).expect(200), send(id, sheet('D', 'E')).expect(200)]);
    expect(['ABCDE', 'ADEBC']).toContain(await models(id));
  });

  it('with one Idempotency-Key are one, and get one answer, also when the request has moved on', async () => {
    const id = await draftWith('A');
    const key = unique('key');
    const call = (file = sheet('B', 'C')) => send(id, file).set('Idempotency-Key', key);
    const answers = await Promise.all([call().expect(200), call().expect(200), call().expect(200)]);
    for (const { body } of answers) expect(body).toEqual(answers[0].body);
    expect(await models(id)).toBe('ABC');
    await call(sheet('B', 'D')).expect(refused('idempotency_key_reused'));
    await declarant.put(`/api/requests/${id}`, { goods: [] }).expect(200);
    expect((await call().expect(200)).body).toEqual(answers[0].body);
    expect(await models(id)).toBe('');
  });
});

describe('an import is refused', () => {
  it('for a request that is not the caller’s or does not exist', async () => {
    const id = await draftWith('A');
    const stranger = await newDeclarant();
    await importSheet(stranger, id, sheet('B')).expect(refused('not_found'));
    await send('none', sheet('B')).expect(refused('not_found'));
    expect(await models(id)).toBe('A');
  });

  it('for what is no draft any more, whatever the file is', async () => {
    const id = await requestIn('deposited', declarant, staff);
    for (const file of [sheet('B'), Buffer.from('%PDF-1.4')]) {
      const { body } = await send(id, file).expect(refused('transition_not_allowed'));
      expect(body.error.details).toMatchObject({ state: 'deposited', operations: ['withdraw', 'copy'] });
    }
  });

  it('with a version that is older than the request', async () => {
    const id = await draftWith('A');
    await declarant.put(`/api/requests/${id}`, { purpose: 'Autre' }).expect(200);
    await send(id, sheet('B')).field('version', '1').expect(refused('version_conflict'));
    await send(id, sheet('B')).field('version', '2').expect(200);
    expect(await models(id)).toBe('AB');
  });

  it('with parameters or fields that it does not know, or without exactly one file', async () => {
    const id = await draftWith('A');
    const faults = async (query: string) =>
      faultList(await send(id, sheet('B'), { query }).expect(refused('validation_failed')));
    expect(await faults('?mode=merge')).toEqual(['mode invalid_value']);
    expect(await faults('?dryRun=yes&force=1')).toEqual(['dryRun invalid_value', 'force invalid_value']);
    expect(await faults('?report=csv&lang=fr')).toEqual(['report invalid_value', 'lang unknown_parameter']);
    const unknown = await send(id, sheet('B')).field('state', 'closed').expect(refused('validation_failed'));
    expect(faultList(unknown)).toEqual(['state unknown_key']);
    const none = await declarant.post(`/api/requests/${id}/goods/import`).field('version', '1');
    expect(faultList(none)).toEqual(['files required']);
    const two = await send(id, sheet('B')).attach('files', sheet('C'), 'c.csv').expect(refused('validation_failed'));
    expect(faultList(two)).toEqual(['files too_many']);
    expect(await models(id)).toBe('A');
  });
});
