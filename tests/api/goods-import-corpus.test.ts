import { type BadSheet, badSheets, goodSheets } from '../sheets/corpus';
import { goodsLines } from '../sheets/goods';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { cocForm } from '../support/requests';
import { importSheet } from '../support/sheets';

let declarant: DeclarantAccount;
let staff: StaffedOffice;
let spoilt: string;
beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
  spoilt = await draft();
});

const draft = async (): Promise<string> => {
  const { body } = await declarant.post('/api/requests', cocForm(staff.office)).expect(201);
  return body.data.documentId;
};
const whole = async (id: string) => (await declarant.get(`/api/requests/${id}`).expect(200)).body.data;

describe('good sheets, as programs and people make them', () => {
  it.each(goodSheets.map((sheet) => ({ ...sheet })))('$name', async ({ file, warnings = [], skipped = 0 }) => {
    const id = await draft();
    const { bytes, name } = await file();
    const { body } = await importSheet(declarant, id, bytes, { query: '?mode=replace', name }).expect(200);
    const told = warnings.map((warning) => ({ ...warning, message: expect.stringContaining(warning.column) }));
    expect(body.data).toEqual({ imported: goodsLines.length, skipped, warnings: told, dryRun: false });
    expect((await whole(id)).goods).toMatchObject(goodsLines.map((line, index) => ({ ...line, line: index + 1 })));
  });
});

type SentFault = { row: number; column: string; code: string; message: string };

/** What the answer must be: all of it for faulty cells, the code and the columns for a sheet refused as a whole. */
const expectAnswer = (expected: BadSheet['expect'], details: Record<string, unknown>): void => {
  if ('faults' in expected) {
    const errors = details.errors as SentFault[];
    expect(errors.map(({ row, column, code }) => ({ row, column, code }))).toEqual(expected.faults);
    expect(errors.filter(({ message }) => message.length < 5 || /[{}]/.test(message))).toEqual([]);
  } else if (expected.columns) {
    expect(details.columns).toMatchObject(expected.columns.map((key) => ({ key })));
  }
};

describe('bad and hostile sheets have one clear answer each, and write nothing', () => {
  it.each(badSheets.map((sheet) => ({ ...sheet })))(
    '$name',
    async ({ file, expect: expected }) => {
      const before = await whole(spoilt);
      const { bytes, name } = await file();
      const { status, body } = await importSheet(declarant, spoilt, bytes, { name });
      expect([status, body.error.details.code]).toEqual([expected.status, expected.code]);
      expectAnswer(expected, body.error.details);
      expect(body.error.message).not.toMatch(/[{}…]/);
      expect(await whole(spoilt)).toEqual(before);
    },
    30_000
  );

  it('are forty or more', () => {
    expect(badSheets.length).toBeGreaterThanOrEqual(40);
  });
});
