import { newDeclarant } from '../support/declarants';
import { type Client } from '../support/client';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { superAdministrator } from '../support/panel';
import { cocForm, goodsLine, requestIn } from '../support/requests';
import { newRegulatedProduct, uniqueDigits } from '../support/regulated-products';

let staff: StaffedOffice;
let declarant: Client;
beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
});

type Suggestion = { outcome: string | null; reason: string; designation: string | null; control: string | null };

/** What is suggested for a line of each kind, in their order. */
const suggestionsFor = async (lines: object[]): Promise<Suggestion[]> => {
  const goods = lines.map((line) => goodsLine(staff.office, line));
  const id = await requestIn('deposited', declarant, staff, cocForm(staff.office, { goods }));
  const { body } = await staff.agent.get(`/desk/requests/${id}/goods`).expect(200);
  return body.data.map(({ suggestion }: { suggestion: Suggestion }) => suggestion);
};

/** An HS code within the office's scope that no other test's product covers. */
const newCode = (): string => `${staff.office.scope.chapter}99${uniqueDigits(6)}`;

describe('what the regulated products suggest for a line', () => {
  it('is nothing to control where they do not list it', async () => {
    expect(await suggestionsFor([{ hsCode: newCode() }])).toEqual([
      { outcome: 'not_subject', reason: 'not_listed', designation: null, standards: null, control: null },
    ]);
  });

  it.each(['origin', 'border'] as const)('is no outcome where the control is at the %s', async (control) => {
    const hsCode = newCode();
    await newRegulatedProduct({ hsPrefix: hsCode, designation: 'Bouilloires', standards: 'NM 1', control });
    expect(await suggestionsFor([{ hsCode }])).toEqual([
      { outcome: null, reason: 'subject', designation: 'Bouilloires', standards: 'NM 1', control },
    ]);
  });

  it('is "not subject" where the product is listed without control', async () => {
    const hsCode = newCode();
    await newRegulatedProduct({ hsPrefix: hsCode, designation: 'Bouilloires', control: 'none' });
    expect(await suggestionsFor([{ hsCode }])).toEqual([
      expect.objectContaining({ outcome: 'not_subject', reason: 'no_control', control: 'none' }),
    ]);
  });

  it('compares a threshold in dirhams with lines in dirhams, and leaves the others to check', async () => {
    const hsCode = newCode();
    await newRegulatedProduct({ hsPrefix: hsCode, designation: 'X', control: 'border', thresholdMad: '10000' });
    const line = (value: string, currency: string) => ({ hsCode, value, currency });
    const found = await suggestionsFor([line('9999.99', 'MAD'), line('10000', 'MAD'), line('1', 'EUR')]);
    expect(found.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['not_subject', 'below_threshold'],
      [null, 'subject'],
      [null, 'to_check'],
    ]);
  });

  it('compares a threshold in a unit with lines in that unit', async () => {
    const hsCode = newCode();
    const threshold = { thresholdQuantity: '500', thresholdUnit: 'KGM' };
    await newRegulatedProduct({ hsPrefix: hsCode, designation: 'X', control: 'border', ...threshold });
    const line = (quantity: string, unit: string) => ({ hsCode, quantity, unit });
    const found = await suggestionsFor([line('499.5', 'KGM'), line('500', 'KGM'), line('1', 'H87')]);
    expect(found.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['not_subject', 'below_threshold'],
      [null, 'subject'],
      [null, 'to_check'],
    ]);
  });

  it('is that of the longest prefix', async () => {
    const hsCode = newCode();
    await newRegulatedProduct({ hsPrefix: hsCode.slice(0, 8), designation: 'Genre', control: 'border' });
    await newRegulatedProduct({ hsPrefix: hsCode, designation: 'Espèce', control: 'none' });
    expect(await suggestionsFor([{ hsCode }])).toEqual([expect.objectContaining({ designation: 'Espèce' })]);
  });

  it('follows the list at once, and never decides', async () => {
    const hsCode = newCode();
    const id = await requestIn(
      'in_processing',
      declarant,
      staff,
      cocForm(staff.office, { goods: [goodsLine(staff.office, { hsCode })] })
    );
    const read = async () => (await staff.agent.get(`/desk/requests/${id}/goods`).expect(200)).body.data[0];
    expect((await read()).suggestion.reason).toBe('not_listed');
    const product = await newRegulatedProduct({ hsPrefix: hsCode, designation: 'X', control: 'border' });
    expect((await read()).suggestion.reason).toBe('subject');
    const admin = await superAdministrator();
    await admin
      .del(`/content-manager/collection-types/api::regulated-product.regulated-product/${product}`)
      .expect(200);
    expect(await read()).toMatchObject({ outcome: null, suggestion: { outcome: 'not_subject', reason: 'not_listed' } });
  });
});
