import { type ListedCertificate, issuedFor } from '../support/certificates';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { type OtherDays, otherDays } from '../support/other-days';
import { faultsIn, refused } from '../support/refusals';
import { cocForm, depositedRequest, readyDraft, sorForm } from '../support/requests';

const addMonths = (months: number): Date => {
  const date = new Date();
  date.setUTCMonth(date.getUTCMonth() + months);
  return date;
};
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

describe('what depends on the day', () => {
  let other: OtherDays;
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  beforeAll(async () => {
    other = await otherDays();
    declarant = await newDeclarant();
    staff = await staffedOffice();
  }, 60_000);
  afterAll(() => other.stop());

  /** A SoR that was issued at noon of a day. */
  const sorOf = async (date: Date): Promise<ListedCertificate> => {
    await other.moveTo(`${dayOf(date)}T12:00:00Z`);
    const then = { ...staff, supervisor: other.as(staff.supervisor), agent: other.as(staff.agent) };
    return (await issuedFor(other.as(declarant), then, sorForm(staff.office))).certificate;
  };
  const successor = (certificate: ListedCertificate, type: 'revision' | 'renewal') =>
    declarant.post(`/api/certificates/${certificate.documentId}/${type}`);

  it('is the day of deposit in Casablanca, by which the list is filtered', async () => {
    // 22:59 and 23:30 in UTC, 23:59 and 0:30 in Casablanca.
    await other.moveTo('2025-07-10T22:59:00Z');
    const before = await depositedRequest(other.as(declarant), sorForm(staff.office));
    await other.moveTo('2025-07-10T23:30:00Z');
    const after = await depositedRequest(other.as(declarant), sorForm(staff.office));
    const deposited = async (filter: string): Promise<string[]> => {
      const { body } = await declarant.get(`/api/requests?sort=depositedAt:asc&${filter}`).expect(200);
      return body.data.map(({ documentId }: { documentId: string }) => documentId);
    };
    const from = 'filters[depositedAt][$gte]=';
    const to = 'filters[depositedAt][$lte]=';
    expect(await deposited(`${from}2025-07-10&${to}2025-07-10`)).toEqual([before]);
    expect(await deposited(`${from}2025-07-11&${to}2025-07-11`)).toEqual([after]);
    expect(await deposited(`${from}2025-07-10&${to}2025-07-11`)).toEqual([before, after]);
    expect(await deposited(`${from}2025-07-12&${to}2025-07-31`)).toEqual([]);
  });

  it("is the year of the number, which is Casablanca's", async () => {
    await other.moveTo('2024-12-31T23:30:00Z');
    const id = await depositedRequest(other.as(declarant), sorForm(staff.office));
    const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
    expect(body.data).toMatchObject({
      number: expect.stringMatching(/^DEM-2025-\d{7}$/),
      depositedAt: expect.stringMatching(/^2024-12-31T23:30:/),
    });
  });

  it('is the end of a SoR: expired for its list and for who names it; it may be renewed still', async () => {
    const expired = await sorOf(addMonths(-13));
    const { body } = await declarant.get('/api/certificates?filters[state][$eq]=expired').expect(200);
    expect(body.data).toMatchObject([{ number: expired.number, state: 'expired' }]);
    const form = { ...cocForm(staff.office), route: 'B', registrationNumber: expired.number };
    const coc = await readyDraft(declarant, form);
    const refusal = await declarant.post(`/api/requests/${coc}/deposit`).expect(refused('validation_failed'));
    expect(faultsIn(refusal)).toMatchObject([{ path: ['registrationNumber'], code: 'certificate_not_valid' }]);
    const revision = await successor(expired, 'revision').expect(refused('validation_failed'));
    expect(faultsIn(revision)).toMatchObject([
      { path: ['previousCertificateNumber'], step: 1, code: 'certificate_not_valid' },
    ]);
    await successor(expired, 'renewal').expect(201);
  });

  it('is the window of a renewal: sixty days before the end, from which it runs a year more', async () => {
    const early = await sorOf(addMonths(-9));
    const refusal = await successor(early, 'renewal').expect(refused('validation_failed'));
    expect(faultsIn(refusal)).toMatchObject([{ path: ['previousCertificateNumber'], code: 'renewal_too_early' }]);
    expect(faultsIn(refusal)[0]?.message).toMatch(/à partir du \d{2}\/\d{2}\/\d{4}/);

    const ending = await sorOf(addMonths(-11));
    const { body } = await successor(ending, 'renewal').expect(201);
    expect(body.data).toMatchObject({
      state: 'draft',
      type: 'renewal',
      subject: 'sor',
      route: 'B',
      previousCertificateNumber: ending.number,
      goodsCount: 2,
      attachments: [],
    });
    const renewal = sorForm(staff.office, { type: 'renewal', previousCertificateNumber: ending.number });
    const { certificate } = await issuedFor(declarant, staff, renewal);
    const oneYearMore = `${Number(ending.validUntil?.slice(0, 4)) + 1}${ending.validUntil?.slice(4)}`;
    expect(certificate).toMatchObject({ kind: 'sor', state: 'valid', validUntil: oneYearMore });
    const again = await successor(ending, 'renewal').expect(refused('validation_failed'));
    expect(faultsIn(again)).toMatchObject([{ code: 'certificate_replaced' }]);
    expect(faultsIn(again)[0]?.message).toContain(certificate.number);
  });

  it('is the end of the documents in their list', async () => {
    const { body: all } = await declarant.get('/api/certificates').expect(200);
    const ends: string[] = all.data.map(({ validUntil }: ListedCertificate) => validUntil);
    const [last = ''] = [...ends].sort().reverse();
    const { body } = await declarant.get(`/api/certificates?filters[validUntil][$gte]=${last}`).expect(200);
    expect(body.data.length).toBe(ends.filter((end) => end >= last).length);
    const none = await declarant.get('/api/certificates?filters[validUntil][$lte]=2000-01-01').expect(200);
    expect(none.body.data).toEqual([]);
  });
});
