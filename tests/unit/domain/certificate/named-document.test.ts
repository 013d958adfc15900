import {
  type CertificateFacts,
  checkNamedDocuments,
  type DepositFacts,
  documentsNamedBy,
  issuingOfficeOf,
  type NamingForm,
} from '../../../../src/domain/certificate/named-document';

const sor: CertificateFacts = {
  number: 'SOR-2026-BV-0000001',
  kind: 'sor',
  ownerId: 1,
  importerIce: '001234567000062',
  storedState: 'valid',
  validUntil: '2026-12-31',
  successorNumber: null,
  officeId: 5,
  items: [{ hsCode: '8516797000', brand: 'Atlas Home', model: 'BK-170' }],
};
const sol: CertificateFacts = { ...sor, number: 'SOL-2026-SGS-0000001', kind: 'sol', officeId: 6 };
const coc: CertificateFacts = { ...sor, number: 'COC-2026-ITS-0000001', kind: 'coc', officeId: 7 };

const cocOnB: NamingForm = {
  subject: 'coc',
  type: 'initial',
  route: 'B',
  registrationNumber: sor.number,
  licenceNumber: null,
  previousCertificateNumber: null,
};
const cocOnC: NamingForm = { ...cocOnB, route: 'C', registrationNumber: null, licenceNumber: sol.number };
const revisionOf = (subject: 'coc' | 'sor' | 'sol', number: string): NamingForm => ({
  ...cocOnB,
  subject,
  type: 'revision',
  route: 'A',
  registrationNumber: null,
  previousCertificateNumber: number,
});
const renewalOf = (subject: 'coc' | 'sor' | 'sol', number: string): NamingForm => ({
  ...revisionOf(subject, number),
  type: 'renewal',
});

const deposit = (form: NamingForm, found: readonly CertificateFacts[], today = '2026-11-23'): DepositFacts => ({
  form,
  ownerId: 1,
  importerIce: '001234567000062',
  goods: [{ line: 1, hsCode: '8516797000', brand: 'Atlas Home', model: 'BK-170' }],
  certificates: new Map(found.map((certificate) => [certificate.number, certificate])),
  today,
});
const codesOf = (facts: DepositFacts): string[] => checkNamedDocuments(facts).map(({ code }) => code);

describe('a CoC on route B or C', () => {
  test('names a SoR or a SoL that covers its goods', () => {
    expect(codesOf(deposit(cocOnB, [sor]))).toEqual([]);
    expect(codesOf(deposit(cocOnC, [sol]))).toEqual([]);
  });

  test('that exists for the same account: that of another is as good as none', () => {
    const fault = {
      path: ['registrationNumber'],
      step: 1,
      code: 'certificate_not_found',
      params: { number: sor.number },
    };
    expect(checkNamedDocuments(deposit(cocOnB, []))).toEqual([fault]);
    expect(checkNamedDocuments(deposit(cocOnB, [{ ...sor, ownerId: 2, storedState: 'replaced' }]))).toEqual([fault]);
  });

  test('of the right kind', () => {
    expect(codesOf(deposit({ ...cocOnB, registrationNumber: sol.number }, [sol]))).toEqual(['certificate_wrong_kind']);
    expect(checkNamedDocuments(deposit({ ...cocOnC, licenceNumber: sor.number }, [sor]))[0]).toMatchObject({
      path: ['licenceNumber'],
      code: 'certificate_wrong_kind',
    });
  });

  test('valid on the day of deposit, its last day included', () => {
    expect(codesOf(deposit(cocOnB, [sor], '2026-12-31'))).toEqual([]);
    expect(codesOf(deposit(cocOnB, [sor], '2027-01-01'))).toEqual(['certificate_not_valid']);
    expect(codesOf(deposit(cocOnB, [{ ...sor, storedState: 'revoked' }]))).toEqual(['certificate_not_valid']);
  });

  test('or else its successor is named', () => {
    const replaced: CertificateFacts = { ...sor, storedState: 'replaced', successorNumber: 'SOR-2026-BV-0000002' };
    expect(checkNamedDocuments(deposit(cocOnB, [replaced]))).toEqual([
      {
        path: ['registrationNumber'],
        step: 1,
        code: 'certificate_replaced',
        params: { number: sor.number, successor: 'SOR-2026-BV-0000002' },
      },
    ]);
  });

  test('for the same importer', () => {
    expect(codesOf(deposit(cocOnB, [{ ...sor, importerIce: '002345678000031' }]))).toEqual([
      'certificate_other_importer',
    ]);
  });

  test('every line that is not covered is told, with the reason', () => {
    const goods = [
      { line: 1, hsCode: '8516797000', brand: 'Atlas Home', model: 'BK-171' },
      { line: 2, hsCode: '8516797000', brand: 'Atlas Home', model: 'BK-170' },
      { line: 3, hsCode: '8509400000', brand: 'Atlas Home', model: 'BK-170' },
    ];
    expect(checkNamedDocuments({ ...deposit(cocOnB, [sor]), goods })).toEqual([
      {
        path: ['goods', 0, 'model'],
        step: 4,
        code: 'item_not_covered',
        params: { number: sor.number, reason: 'model' },
      },
      {
        path: ['goods', 2, 'hsCode'],
        step: 4,
        code: 'item_not_covered',
        params: { number: sor.number, reason: 'hsCode' },
      },
    ]);
  });

  test('a number that is not filled in is a fault of the form', () => {
    expect(codesOf(deposit({ ...cocOnB, registrationNumber: null }, []))).toEqual([]);
  });

  test('what another route or subject would name is not looked at', () => {
    expect(documentsNamedBy({ ...cocOnB, route: 'A' })).toEqual([]);
    expect(documentsNamedBy({ ...cocOnB, subject: 'sor' })).toEqual([]);
    expect(documentsNamedBy({ ...cocOnB, previousCertificateNumber: coc.number })).toHaveLength(1);
  });
});

describe('a revision', () => {
  test('names a valid document of the same kind', () => {
    expect(codesOf(deposit(revisionOf('coc', coc.number), [coc]))).toEqual([]);
    expect(codesOf(deposit(revisionOf('sol', coc.number), [coc]))).toEqual(['certificate_wrong_kind']);
    expect(codesOf(deposit(revisionOf('coc', coc.number), [{ ...coc, storedState: 'used' }]))).toEqual([
      'certificate_not_valid',
    ]);
    expect(codesOf(deposit(revisionOf('coc', coc.number), [coc], '2027-01-01'))).toEqual(['certificate_not_valid']);
  });

  test('may change the goods: they are not compared with the old document', () => {
    const goods = [{ line: 1, hsCode: '1111111111', brand: 'Other', model: 'Other' }];
    expect(codesOf({ ...deposit(revisionOf('sor', sor.number), [sor]), goods })).toEqual([]);
  });

  test('of a CoC on route B has both documents checked', () => {
    const form = { ...cocOnB, type: 'revision' as const, previousCertificateNumber: coc.number };
    expect(checkNamedDocuments(deposit(form, [])).map(({ path }) => path[0])).toEqual([
      'previousCertificateNumber',
      'registrationNumber',
    ]);
  });
});

describe('a renewal', () => {
  test('names a SoR or SoL that ends within 60 days or has ended', () => {
    expect(codesOf(deposit(renewalOf('sor', sor.number), [sor], '2026-11-01'))).toEqual([]);
    expect(codesOf(deposit(renewalOf('sol', sol.number), [sol], '2028-01-01'))).toEqual([]);
  });

  test('tells from when a document may be renewed', () => {
    expect(checkNamedDocuments(deposit(renewalOf('sor', sor.number), [sor], '2026-10-31'))).toEqual([
      {
        path: ['previousCertificateNumber'],
        step: 1,
        code: 'renewal_too_early',
        params: { number: sor.number, date: '2026-11-01' },
      },
    ]);
  });

  test('is not for a CoC, nor for what was revoked or replaced', () => {
    expect(codesOf(deposit(renewalOf('coc', coc.number), [coc]))).toEqual(['certificate_wrong_kind']);
    expect(codesOf(deposit(renewalOf('sor', sor.number), [{ ...sor, storedState: 'revoked' }]))).toEqual([
      'certificate_not_valid',
    ]);
    const replaced: CertificateFacts = { ...sor, storedState: 'replaced', successorNumber: 'SOR-2026-BV-0000002' };
    expect(codesOf(deposit(renewalOf('sor', sor.number), [replaced]))).toEqual(['certificate_replaced']);
  });
});

test('the request goes to the office of the previous document, else of the SoR or SoL', () => {
  expect(issuingOfficeOf(deposit(cocOnB, [sor]))).toBe(5);
  expect(issuingOfficeOf(deposit(cocOnC, [sol]))).toBe(6);
  const revision = { ...cocOnB, type: 'revision' as const, previousCertificateNumber: coc.number };
  expect(issuingOfficeOf(deposit(revision, [sor, coc]))).toBe(7);
  expect(issuingOfficeOf(deposit({ ...cocOnB, route: 'A' }, [sor]))).toBeNull();
});
