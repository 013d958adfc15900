import { newDeclarant } from '../support/declarants';
import { staffedOffice } from '../support/offices';
import { cocForm, depositedRequest, readyDraft } from '../support/requests';
import { rowsOf } from '../support/sql';

const numberOf = (number: string): number => Number(number.slice(-7));

describe('the number of a request', () => {
  it('counts every deposit of the year and nothing else: no gap, none twice', async () => {
    const { office } = await staffedOffice();
    const declarant = await newDeclarant();
    const deposited = await depositedRequest(declarant, cocForm(office));
    const drafts = await Promise.all(Array.from({ length: 6 }, () => readyDraft(declarant, cocForm(office))));
    const [incomplete = '', homeless = '', ...complete] = drafts;
    await declarant.put(`/api/requests/${incomplete}`, { parties: { exporter: null } }).expect(200);
    await declarant.put(`/api/requests/${homeless}`, { goods: [] }).expect(200);
    await declarant.post(`/api/requests/${deposited}/withdraw`, { reason: 'Erreur' }).expect(200);
    const answers = await Promise.all(
      [deposited, ...drafts].map((id) => declarant.post(`/api/requests/${id}/deposit`))
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1 + complete.length);
    const year = new Date().getUTCFullYear();
    const rows = await rowsOf<{ number: string }>('SELECT number FROM requests WHERE number LIKE $1 ORDER BY number', [
      `DEM-${year}-%`,
    ]);
    expect(rows.map(({ number }) => numberOf(number))).toEqual(rows.map((_, index) => index + 1));
  });
});
