import { type ListedCertificate, issuedFor } from '../support/certificates';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { nobody } from '../support/client';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { faultList, faultsIn, refused } from '../support/refusals';
import { cocForm, readyDraft, sorForm } from '../support/requests';

describe("a declarant's documents", () => {
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  let coc: ListedCertificate;
  let sor: ListedCertificate;
  let request: string;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
    ({ certificate: coc, request } = await issuedFor(declarant, staff, cocForm(staff.office)));
    ({ certificate: sor } = await issuedFor(declarant, staff, sorForm(staff.office)));
  });

  const numbersIn = async (query: string): Promise<string[]> => {
    const { body } = await declarant.get(`/api/certificates?${query}`).expect(200);
    return body.data.map(({ number }: ListedCertificate) => number);
  };

  it('are listed, the newest first, each with its request', async () => {
    const { body } = await declarant.get('/api/certificates').expect(200);
    expect(body.meta.pagination).toMatchObject({ page: 1, total: 2 });
    expect(body.data).toMatchObject([{ number: sor.number }, { number: coc.number }]);
    const year = new Date().getUTCFullYear();
    expect(body.data[1]).toMatchObject({
      kind: 'coc',
      number: `COC-${year}-${staff.office.code}-0000001`,
      state: 'valid',
      request: { documentId: request, number: expect.stringMatching(/^DEM-/) },
      replaces: null,
      replacedBy: null,
      revokedAt: null,
      reason: null,
    });
    expect(body.data[1].validUntil > new Date().toISOString()).toBe(true);
  });

  it('are filtered by kind and state', async () => {
    expect(await numbersIn('filters[kind][$eq]=coc')).toEqual([coc.number]);
    expect(await numbersIn('filters[kind][$in][]=coc&filters[kind][$in][]=sor')).toEqual([sor.number, coc.number]);
    expect(await numbersIn('filters[state][$eq]=valid&filters[kind][$eq]=ncr')).toEqual([]);
    expect(await numbersIn('filters[state][$eq]=revoked')).toEqual([]);
  });

  it.each(['filters[number][$eq]=x', 'sort=number', 'q=COC', 'filters[kind][$eq]=sou', 'pagination[pageSize]=500'])(
    'are not listed by %s',
    async (query) => {
      await declarant.get(`/api/certificates?${query}`).expect(refused('validation_failed'));
    }
  );

  it('are revised by a draft with their form and the lines that are on them', async () => {
    const { body } = await declarant.post(`/api/certificates/${coc.documentId}/revision`).expect(201);
    expect(body.data).toMatchObject({
      state: 'draft',
      number: null,
      type: 'revision',
      subject: 'coc',
      route: 'A',
      previousCertificateNumber: coc.number,
      parties: cocForm(staff.office).parties,
      goodsCount: 2,
      attachments: [],
      certificates: [],
    });
  });

  it('of a CoC cannot be renewed, a SoR not long before its end', async () => {
    const ofCoc = await declarant
      .post(`/api/certificates/${coc.documentId}/renewal`)
      .expect(refused('validation_failed'));
    expect(faultsIn(ofCoc)).toMatchObject([{ path: ['previousCertificateNumber'], code: 'certificate_wrong_kind' }]);
    const early = await declarant
      .post(`/api/certificates/${sor.documentId}/renewal`)
      .expect(refused('validation_failed'));
    expect(faultsIn(early)).toMatchObject([{ path: ['previousCertificateNumber'], code: 'renewal_too_early' }]);
  });

  it('are replaced by the revision, which keeps their end, only when it is issued', async () => {
    const { certificate: old } = await issuedFor(declarant, staff, sorForm(staff.office));
    const form = sorForm(staff.office, { type: 'revision', previousCertificateNumber: old.number });
    const draft = await readyDraft(declarant, form);
    await declarant.post(`/api/requests/${draft}/deposit`).expect(200);
    expect((await declarant.get('/api/certificates?filters[state][$eq]=replaced').expect(200)).body.data).toEqual([]);
    const { certificate: next } = await issuedFor(declarant, staff, form);
    expect(next).toMatchObject({ state: 'valid', validUntil: old.validUntil, replaces: { number: old.number } });
    const { body } = await declarant.get('/api/certificates?filters[state][$eq]=replaced').expect(200);
    expect(body.data).toMatchObject([{ number: old.number, replacedBy: { number: next.number } }]);
  });

  it('are revised by their own account and for their own subject only', async () => {
    const stranger = await newDeclarant();
    const fault = async (account: DeclarantAccount, form: { subject: string }) => {
      const id = await readyDraft(account, form);
      const response = await account.post(`/api/requests/${id}/deposit`).expect(refused('validation_failed'));
      return faultList(response);
    };
    const revision = { type: 'revision', previousCertificateNumber: coc.number };
    expect(await fault(stranger, { ...cocForm(staff.office), ...revision })).toEqual([
      'previousCertificateNumber certificate_not_found',
    ]);
    expect(await fault(declarant, sorForm(staff.office, revision))).toEqual([
      'previousCertificateNumber certificate_wrong_kind',
    ]);
  });
});

describe('the verification of a document by anyone', () => {
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  let certificate: ListedCertificate;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
    ({ certificate } = await issuedFor(declarant, staff, cocForm(staff.office)));
  });

  const verify = (code: string) => nobody.get(`/api/verify/${encodeURIComponent(code)}`);

  it('tells what the document is, and nothing else', async () => {
    const { body, headers } = await verify(certificate.verificationCode).expect(200);
    expect(body).toEqual({
      data: {
        kind: 'coc',
        number: certificate.number,
        state: 'valid',
        issuedAt: expect.stringMatching(/Z$/),
        validUntil: certificate.validUntil,
        office: { code: staff.office.code, name: `Bureau ${staff.office.code}` },
        importerName: 'Atlas Distribution SARL',
        itemCount: 2,
        replacedBy: null,
      },
    });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('takes the code as people type it', async () => {
    const { verificationCode: code } = certificate;
    const bare = code.replaceAll('-', '');
    const typed = [
      code.toLowerCase(),
      bare,
      ` ${bare.match(/.{1,5}/g)?.join(' ')} `,
      code.replaceAll('-', '–'),
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
    ];
    for (const one of typed) expect((await verify(one).expect(200)).body.data.number).toBe(certificate.number);
  });

  it('answers the same to every code that is none', async () => {
    const { verificationCode: code } = certificate;
    const unknown = '0000-0000-0000-0000-0000-0000-0000';
    const mistyped = code.slice(0, -1) + (code.endsWith('2') ? '3' : '2');
    const bodies = await Promise.all(
      [unknown, mistyped, 'x', code.slice(1), 'é'.repeat(500), certificate.number, '%', "' OR 1=1 --"].map(
        async (one) => (await verify(one).expect(refused('not_found'))).body
      )
    );
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  });

  it('compares a file by its hash', async () => {
    const { verificationCode: code } = certificate;
    const { body } = await nobody.get(`/api/verify/${code}?sha256=${'0'.repeat(64)}`).expect(200);
    expect(body.data.fileMatches).toBe(false);
    await nobody.get(`/api/verify/${code}?sha256=abc`).expect(refused('validation_failed'));
    await nobody.get(`/api/verify/${code}?md5=abc`).expect(refused('validation_failed'));
  });

  it('tells of a revocation, without its reason', async () => {
    const { certificate: bad } = await issuedFor(declarant, staff, cocForm(staff.office));
    await staff.supervisor
      .post(`/desk/certificates/${bad.documentId}/revoke`, { reason: 'Fausse facture' })
      .expect(200);
    const { body } = await verify(bad.verificationCode).expect(200);
    expect(body.data.state).toBe('revoked');
    expect(JSON.stringify(body)).not.toContain('Fausse facture');
    const own = await declarant.get('/api/certificates?filters[state][$eq]=revoked').expect(200);
    expect(own.body.data).toMatchObject([{ number: bad.number, reason: 'Fausse facture' }]);
  });
});
