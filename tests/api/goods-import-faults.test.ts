import type { Response } from 'supertest';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { refused } from '../support/refusals';
import { cocForm, sorForm } from '../support/requests';
import { type Rows, csvOf, goodsRows, importSheet, rowsOfXlsx, xlsxOf } from '../support/sheets';

type CellFault = { row: number; column: string; value: string; code: string; message: string };

let declarant: DeclarantAccount;
let staff: StaffedOffice;
let draft: string;
beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
  const { body } = await declarant.post('/api/requests', cocForm(staff.office)).expect(201);
  draft = body.data.documentId;
});

const whole = async () => (await declarant.get(`/api/requests/${draft}`).expect(200)).body.data;
const faultsOf = ({ body }: Response): CellFault[] => body.error.details.errors;
const asText = (faults: CellFault[]): string[] => faults.map(({ row, column, code }) => `${row} ${column} ${code}`);

/** The sheet with cells of some rows, as the program counts them, written over. */
const spoilt = (rows: Rows, cells: Record<string, string>): Rows =>
  rows.map((row, index) => row.map((cell, column) => cells[`${index + 1} ${String(rows[0]?.[column])}`] ?? cell));

const bad = {
  '2 hsCode': '8516',
  '2 description': 'ab',
  '3 quantity': '0',
  '3 unit': 'poignée',
  '3 value': 'beaucoup',
  '5 currency': 'euros',
  '5 originCountry': 'Atlantide',
  '5 condition': 'presque neuf',
  '6 brand': '',
  '6 model': 'x'.repeat(101),
  '6 unit': '',
};

/** Three good lines, four with faults; nothing is between them. */
const badSheet = (): Rows => spoilt(goodsRows(staff.office, ['A', 'B', 'C', 'D', 'E', 'F', 'G']), bad);

const allFaults = [
  '2 hsCode invalid_hs_code',
  '2 description too_short',
  '3 quantity not_positive',
  '3 unit invalid_unit',
  '3 value invalid_decimal',
  '5 currency invalid_currency',
  '5 originCountry invalid_country',
  '5 condition invalid_value',
  '6 model too_long',
  '6 unit required',
];

describe('a sheet with faults', () => {
  it('is refused with all of them at once, each with its row, column, value, code and message', async () => {
    const before = await whole();
    for (const [file, name] of [
      [csvOf(badSheet()), 'a.csv'],
      [await xlsxOf(badSheet()), 'a.xlsx'],
    ] as const) {
      const answer = await importSheet(declarant, draft, file, { name }).expect(refused('import_failed'));
      expect(asText(faultsOf(answer))).toEqual(allFaults);
      expect(answer.body.error.details.validCount).toBe(3);
      expect(faultsOf(answer)[3]).toEqual({
        row: 3,
        column: 'unit',
        value: 'poignée',
        code: 'invalid_unit',
        message: 'Unité inconnue. Choisissez-la dans la liste.',
      });
      expect(faultsOf(answer).every(({ message }) => message.length > 5 && !message.includes('{'))).toBe(true);
    }
    expect(await whole()).toEqual(before);
  });

  it('is refused alike in a dry run and when it would replace', async () => {
    const before = await whole();
    for (const query of ['?dryRun=true', '?mode=replace', '?mode=replace&dryRun=true', '?force=true']) {
      const answer = await importSheet(declarant, draft, csvOf(badSheet()), { query }).expect(refused('import_failed'));
      expect(asText(faultsOf(answer))).toEqual(allFaults);
    }
    expect(await whole()).toEqual(before);
  });

  it('is told of in the caller’s language', async () => {
    const messages = async (language: string) =>
      faultsOf(await importSheet(declarant, draft, csvOf(badSheet())).set('Accept-Language', language))
        .slice(1, 3)
        .map(({ message }) => message);
    expect(await messages('en')).toEqual(['Type at least 3 characters.', 'Type a number greater than zero.']);
    expect(await messages('fr')).toEqual(['Saisissez au moins 3 caractères.', 'Saisissez un nombre supérieur à zéro.']);
    expect((await messages('ar')).join('')).toMatch(/\p{Script=Arabic}/u);
  });

  it('counts rows as the program does that shows them: blank lines and line ends in cells included', async () => {
    const [headers = [], ...lines] = spoilt(goodsRows(staff.office, ['A', 'B', 'C']), { '4 unit': 'X!' });
    const blank = headers.map(() => '');
    const rows = [headers, blank, ...lines.slice(0, 2), blank, ...lines.slice(2)];
    const broken = rows.map((cells, index) =>
      index === 2 ? cells.map((cell) => (cell === 'Bouilloire 1,7 L' ? 'Bouilloire\n1,7 L' : cell)) : cells
    );
    for (const [file, name] of [
      [csvOf(broken), 'a.csv'],
      [await xlsxOf(broken), 'a.xlsx'],
    ] as const) {
      const answer = await importSheet(declarant, draft, file, { name }).expect(refused('import_failed'));
      expect(asText(faultsOf(answer))).toEqual(['6 unit invalid_unit']);
    }
  });

  it('demands what the request demands: brand and model for a SoR, no value and no unit', async () => {
    const { body } = await declarant.post('/api/requests', sorForm(staff.office)).expect(201);
    const [headers = [], ...lines] = goodsRows(staff.office, ['A'], { brand: '', value: '', unit: '' });
    const answer = await importSheet(declarant, body.data.documentId, csvOf([headers, ...lines]));
    expect(asText(faultsOf(answer))).toEqual(['2 brand required']);
  });
});

describe('the sheet with a column of errors (report=xlsx)', () => {
  const report = async (rows: Rows, query: string, status: number) => {
    const answer = await importSheet(declarant, draft, csvOf(rows), { query, name: 'liste d’été.csv' })
      .buffer(true)
      .responseType('blob')
      .expect(status);
    return { answer, rows: await rowsOfXlsx(answer.body) };
  };

  it('comes in place of the refusal, with the sheet as it was read', async () => {
    const { answer, rows } = await report(badSheet(), '?report=xlsx', 422);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': expect.stringContaining(
        "filename*=UTF-8''liste%20d%E2%80%99%C3%A9t%C3%A9%20-%20erreurs.xlsx"
      ),
      'cache-control': 'private, no-store',
    });
    const [headers = [], ...lines] = rows;
    expect(headers).toEqual([...(badSheet()[0] ?? []), 'Erreurs']);
    const errors = headers.length - 1;
    const told = lines.map((line) => line[errors] ?? null);
    expect(told[0]).toMatch(/^Code SH — .* Désignation commerciale — Saisissez au moins 3 caractères\.$/);
    expect(told[1]).toMatch(/^Quantité — .* Unité — .* Valeur — /);
    expect(told[3]).toMatch(/^Devise — .* Pays d'origine — .* État — /);
    expect(told[4]).toMatch(/^Modèle — .* Unité — Renseignez ce champ\.$/);
    expect([told[2], told[5], told[6]]).toEqual([null, null, null]);
    expect(lines[1]?.slice(0, 2)).toEqual(badSheet()[2]?.slice(0, 2));
  });

  it('comes with a done import and with a dry run, too; then its last column is empty', async () => {
    const rows = goodsRows(staff.office, ['P', 'Q']);
    for (const query of ['?report=xlsx&dryRun=true', '?report=xlsx']) {
      const { rows: shown } = await report(rows, query, 200);
      expect(shown.slice(1).map((line) => line.slice(0, -1).map(String))).toEqual(rows.slice(1).map((line) => line));
    }
    expect((await whole()).goodsCount).toBe(4);
  });

  it('does not come for what is no sheet: that is told as ever', async () => {
    const { body } = await importSheet(declarant, draft, Buffer.from('%PDF-1.4\n'), {
      query: '?report=xlsx',
      name: 'a.xlsx',
    }).expect(refused('unsupported_file'));
    expect(body.error.message.length).toBeGreaterThan(10);
  });

  it('carries no formula to whoever opens it', async () => {
    const rows = spoilt(goodsRows(staff.office, ['A']), { '2 brand': '=1+1', '2 unit': '@x' });
    const { rows: shown } = await report(rows, '?report=xlsx', 422);
    expect(shown[1]).toEqual(expect.arrayContaining(["'=1+1", "'@x"]));
  });
});

describe('a sheet is refused as a whole', () => {
  it('without a required column, which is named', async () => {
    const rows = goodsRows(staff.office, ['A']).map((cells) => cells.slice(1));
    const { body } = await importSheet(declarant, draft, csvOf(rows)).expect(refused('missing_column'));
    expect(body.error.details.columns).toMatchObject([{ key: 'hsCode', label: 'Code SH' }]);
    expect(body.error.message).toContain('Code SH');
  });

  it('with headers and no line', async () => {
    const answer = await importSheet(declarant, draft, csvOf(goodsRows(staff.office, [])), { query: '?mode=replace' });
    refused('import_failed')(answer);
    expect(asText(faultsOf(answer))).toEqual(['2 hsCode missing_goods']);
  });

  it('with more lines than a request may have, those that are there included', async () => {
    const many = Array.from({ length: 9_999 }, (_, index) => String(index));
    const file = csvOf(goodsRows(staff.office, many));
    const { goodsCount } = await whole();
    expect(goodsCount).toBe(4);
    const { body } = await importSheet(declarant, draft, file).expect(refused('too_many_rows'));
    expect(body.error.details.max).toBe(10_000);
    await importSheet(declarant, draft, file, { query: '?dryRun=true' }).expect(refused('too_many_rows'));
    await importSheet(declarant, draft, file, { query: '?dryRun=true&mode=replace' }).expect(200);
    const more = csvOf(goodsRows(staff.office, [...many, 'x', 'y']));
    await importSheet(declarant, draft, more, { query: '?mode=replace' }).expect(refused('too_many_rows'));
    expect((await whole()).goodsCount).toBe(4);
  }, 30_000);
});
