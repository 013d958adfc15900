import { labelsOf } from '../../src/domain/labels';
import type { Response as Answer, State } from '../../src/domain/vocabulary';
import { nobody } from '../support/client';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { bytesOf, columnIn, download, rowsOfWorkbook } from '../support/downloads';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { closedWith } from '../support/outcomes';
import { faultList, refused } from '../support/refusals';
import { cocForm, goodsLine, requestIn, sorForm } from '../support/requests';
import { importSheet } from '../support/sheets';

type Row = { number: string | null; exporterName: string | null; state: State; response: Answer | null };

let declarant: DeclarantAccount;
let stranger: DeclarantAccount;
let staff: StaffedOffice;
let draft: string;
let closed: string;

const formulas = { description: '=HYPERLINK("http://x";"y")', brand: '+212', model: '@SUM(A1)', standards: "'-1" };

beforeAll(async () => {
  staff = await staffedOffice();
  [declarant, stranger] = [await newDeclarant(), await newDeclarant()];
  const form = cocForm(staff.office);
  const parties = { ...form.parties, exporter: { ...form.parties.exporter, name: '=Ningbo; "Éclair" & Co' } };
  const goods = [goodsLine(staff.office, formulas), goodsLine(staff.office, { value: '1234.5', netWeight: '0.125' })];
  draft = (await declarant.post('/api/requests', { ...form, parties, goods }).expect(201)).body.data.documentId;
  await requestIn('awaiting_complement', declarant, staff);
  await requestIn('deposited', declarant, staff, sorForm(staff.office));
  closed = await closedWith(['conforming', 'conforming_with_reservation'], declarant, staff);
}, 60_000);

const listed = async (query: string): Promise<Row[]> =>
  (await declarant.get(`/api/requests?pagination[pageSize]=100${query}`).expect(200)).body.data;
const empty = (text: string | null): string => text ?? '';

describe('the export of the list', () => {
  it.each([
    '',
    '&sort=createdAt',
    '&sort=number:desc',
    '&filters[state][$in][]=closed&filters[state][$in][]=draft',
    '&filters[subject][$eq]=sor',
    '&filters[response][$eq]=conforming_with_reservation',
    '&filters[depositedAt][$gte]=2020-01-01',
    '&q=eclair',
    '&filters[office][$eq]=XXXX',
  ])('has the rows of the list in its order: %s', async (query) => {
    const rows = await listed(query);
    const sheet = await download(declarant, `/api/requests/export?${query.slice(1)}`);
    expect(columnIn(sheet, 'Numéro de dépôt')).toEqual(rows.map(({ number }) => empty(number)));
    const { states, responses } = labelsOf('fr');
    expect(columnIn(sheet, 'Statut de la demande')).toEqual(rows.map(({ state }) => states[state]));
    expect(columnIn(sheet, 'Réponse')).toEqual(
      rows.map(({ response }) => (response === null ? '' : responses[response]))
    );
  });

  it('has the nine columns of the list first, then what else is known, the same in both formats', async () => {
    const headers = [
      'Numéro de dépôt',
      'Date de dépôt',
      'Objet de la demande',
      'Type de la demande',
      'Exportateur',
      'Bureau',
      'Statut de la demande',
      'Réponse',
      'Opérations',
      'Route',
      'Lignes de marchandises',
      'Créée le',
      'Modifiée le',
    ];
    const csv = await download(declarant, '/api/requests/export');
    const xlsx = await download(declarant, '/api/requests/export', { format: 'xlsx' });
    expect(csv.headers).toEqual(headers);
    expect(xlsx.headers).toEqual(headers);
    expect(new Set(columnIn(xlsx, 'Bureau'))).toEqual(new Set([`Bureau ${staff.office.code}`, null]));
    expect(columnIn(xlsx, 'Lignes de marchandises')).toEqual([2, 2, 2, 2]);
    expect(columnIn(xlsx, 'Créée le').every((cell) => cell instanceof Date)).toBe(true);
    expect(columnIn(csv, 'Créée le')[0]).toMatch(/^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}$/);
    expect(columnIn(csv, 'Opérations')).toEqual(expect.arrayContaining(['Déposer, Modifier, Supprimer, Dupliquer']));
  });

  it.each([
    ['fr', 'Demandes', 'Numéro de dépôt', 'Nouveau'],
    ['en', 'Requests', 'Request number', labelsOf('en').states.draft],
    ['ar', 'الطلبات', 'رقم الإيداع', labelsOf('ar').states.draft],
  ])('speaks the language of the call: %s', async (language, name, number, state) => {
    const sheet = await download(declarant, '/api/requests/export?filters[state][$eq]=draft', {
      language,
    });
    expect([sheet.name, sheet.headers[0], sheet.rows[0]?.[6]]).toEqual([`${name}.csv`, number, state]);
  });

  it('neutralises what looks like a formula', async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const sheet = await download(declarant, '/api/requests/export?q=eclair', { format });
      expect(columnIn(sheet, 'Exportateur')).toEqual([`'=Ningbo; "Éclair" & Co`]);
    }
  });

  it.each(['csv', 'xlsx'] as const)('of nothing is a sheet with headers: %s', async (format) => {
    const sheet = await download(stranger, '/api/requests/export', { format });
    expect(sheet.headers).toHaveLength(13);
    expect(sheet.rows).toEqual([]);
  });

  it('refuses pages, unknown parameters and formats', async () => {
    const faults = async (query: string) => faultList(await declarant.get(`/api/requests/export?${query}`).expect(400));
    expect(await faults('')).toEqual([expect.stringMatching(/^format /)]);
    expect(await faults('format=pdf')).toEqual(['format invalid_value']);
    expect(await faults('format=csv&pagination[page]=1')).toEqual(['pagination unknown_parameter']);
    expect(await faults('format=csv&filters[owner][$eq]=1')).toEqual(['filters.owner unknown_parameter']);
    await declarant.get('/api/requests/export?format=csv&q=ab').expect(refused('query_too_short'));
    await nobody.get('/api/requests/export?format=csv').expect(refused('unauthenticated'));
  });
});

describe('the export of goods', () => {
  const goodsOf = async (id: string) =>
    (await declarant.get(`/api/requests/${id}/goods?pagination[pageSize]=100`).expect(200)).body.data;
  const fields = (goods: Record<string, unknown>[]) => goods.map(({ documentId: _id, ...rest }) => rest);

  it.each(['csv', 'xlsx'] as const)('can be imported again without a loss: %s', async (format) => {
    for (const language of ['fr', 'en', 'ar']) {
      const { response, name } = await download(declarant, `/api/requests/${draft}/goods/export`, { format, language });
      const { subject, ...form } = cocForm(staff.office, { lines: 0 });
      const copy = (await declarant.post('/api/requests', { ...form, subject }).expect(201)).body.data.documentId;
      const { body } = await importSheet(declarant, copy, response.body, { name }).expect(200);
      expect(body.data).toMatchObject({ imported: 2, warnings: [] });
      expect(fields(await goodsOf(copy))).toEqual(fields(await goodsOf(draft)));
      await declarant.del(`/api/requests/${copy}`).expect(204);
    }
  });

  it('carries no formula', async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const { rows } = await download(declarant, `/api/requests/${draft}/goods/export`, { format });
      expect(rows.flat().filter((cell) => typeof cell === 'string' && /^[=+\-@\t]/.test(cell))).toEqual([]);
      expect(rows[0]?.slice(1, 4)).toEqual([`'=HYPERLINK("http://x";"y")`, "'+212", "'@SUM(A1)"]);
    }
  });

  it('shows what the agent found once the request is closed, and not before', async () => {
    const open = await requestIn('in_processing', declarant, staff);
    await staff.agent.put(`/desk/requests/${open}/goods/outcomes`, { all: true, outcome: 'conforming' }).expect(200);
    expect((await download(declarant, `/api/requests/${open}/goods/export`)).headers).toHaveLength(13);
    const sheet = await download(declarant, `/api/requests/${closed}/goods/export`);
    expect(columnIn(sheet, 'Avis')).toEqual(['Conforme', 'Conforme avec réserve']);
    expect(columnIn(sheet, 'Remarque')).toEqual(['', 'Remarque 2']);
    expect(sheet.name).toMatch(/^Marchandises DEM-\d{4}-\d{7}\.csv$/);
  });

  it("of somebody else's request does not exist", async () => {
    for (const id of [draft, closed, 'nothing']) {
      await stranger.get(`/api/requests/${id}/goods/export?format=csv`).expect(refused('not_found'));
      await stranger.get(`/api/requests/${id}/goods/export?format=pdf`).expect(refused('not_found'));
    }
    await staff.agent.get(`/api/requests/${closed}/goods/export?format=csv`).expect(refused('unauthenticated'));
  });

  it('refuses unknown parameters', async () => {
    const response = await declarant.get(`/api/requests/${draft}/goods/export?format=csv&page=2`).expect(400);
    expect(faultList(response)).toEqual(['page unknown_parameter']);
  });
});

describe('the template', () => {
  it('as CSV is the headers alone, with the mark that spreadsheet programs look for', async () => {
    const response = await bytesOf(declarant.get('/api/goods/template?format=csv&locale=en')).expect(200);
    expect(response.body.toString('utf8')).toBe(
      '\ufeffHS code *;Trade description *;Brand;Model;Quantity *;Unit *;Value *;Currency *;Country of origin *;' +
        'Condition *;Net weight (kg);Standards;Manufacturer\r\n'
    );
  });

  it('is in the language that is asked for, or else in that of the call', async () => {
    const named = async (query: string) =>
      (
        await rowsOfWorkbook(
          (await bytesOf(declarant.get(`/api/goods/template?format=xlsx${query}`).set('Accept-Language', 'en'))).body
        )
      )[0]?.[0];
    expect(await named('')).toBe('HS code *');
    expect(await named('&locale=fr')).toBe('Code SH *');
    expect(await named('&locale=ar')).toBe('رمز النظام المنسق *');
  });

  it('says how many lines a request takes', async () => {
    const { body } = await bytesOf(declarant.get('/api/goods/template?format=xlsx&locale=fr')).expect(200);
    expect(body.length).toBeLessThan(100_000);
    const { Workbook } = await import('exceljs');
    const workbook = new Workbook();
    await workbook.xlsx.load(new Uint8Array(body).buffer);
    expect(workbook.worksheets[1]?.getCell('A8').value).toContain('10\u202f000 lignes');
  });

  it('filled in by nobody imports nothing', async () => {
    const { body } = await bytesOf(declarant.get('/api/goods/template?format=xlsx')).expect(200);
    const response = await importSheet(declarant, draft, body, { name: 'modele.xlsx' });
    expect(response.body.error.details).toMatchObject({ code: 'import_failed', errors: [{ code: 'missing_goods' }] });
  });

  it('needs an account and knows no other parameter', async () => {
    await nobody.get('/api/goods/template?format=csv').expect(refused('unauthenticated'));
    for (const query of ['format=csv&locale=de', 'format=csv&lang=fr', 'locale=fr']) {
      await declarant.get(`/api/goods/template?${query}`).expect(refused('validation_failed'));
    }
  });
});

describe('every download', () => {
  it('is saved and never shown, kept by no cache, its type never guessed, its length told', async () => {
    const paths = ['/api/requests/export', `/api/requests/${draft}/goods/export`, '/api/goods/template'];
    for (const path of paths) {
      for (const [format, type] of [
        ['csv', 'text/csv; charset=utf-8'],
        ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ] as const) {
        const { response } = await download(declarant, path, { format });
        expect(response.headers).toMatchObject({
          'content-type': type,
          'content-disposition': expect.stringMatching(
            new RegExp(`^attachment; filename=".+\\.${format}"; filename\\*=`)
          ),
          'content-security-policy': "sandbox; default-src 'none'",
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
          'content-length': String(response.body.length),
        });
      }
    }
  });
});
