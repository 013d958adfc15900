import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf } from '../../src/domain/casablanca';
import { renderCertificate } from '../../src/documents/certificate/render-certificate';
import { type ListedCertificate, issuedFor } from '../support/certificates';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { bytesOf, download, keptDocuments, madeByJob, sha256Of, snapshotOf } from '../support/document-files';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { certificatesOf, closedWith, enterOutcomes } from '../support/outcomes';
import { cocForm, goodsLine, pdf, requestIn, sorForm, transition } from '../support/requests';
import { rowsOf } from '../support/sql';

let declarant: DeclarantAccount;
let staff: StaffedOffice;

beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
});

const fileOf = (documentId: string, query = '') => download(declarant, `/api/certificates/${documentId}/file${query}`);

const hashOf = async (documentId: string, query = ''): Promise<string> =>
  sha256Of(bytesOf(await fileOf(documentId, query).expect(200)));

const revoke = (documentId: string) =>
  staff.supervisor.post(`/desk/certificates/${documentId}/revoke`, { reason: 'Fausse facture' });

const today = (): string => dayOf(new Date());

describe('what a document says', () => {
  it('is the file as it was when it was closed', async () => {
    const goods = ['first', 'second', 'third', 'fourth'].map((model) =>
      goodsLine(staff.office, { model, description: `Bouilloire "${model}" à 1,7 L`, quantity: '1200.50' })
    );
    const form = cocForm(staff.office, { goods, purpose: 'Ne figure pas' });
    const id = await requestIn('in_processing', declarant, staff, form);
    await transition(staff.agent, id, 'request_analyses', { message: 'Essai diélectrique' }).expect(200);
    await declarant.post(`/api/requests/${id}/analyses`).attach('files', pdf, 'rapport d’essai.pdf').expect(200);
    await transition(staff.agent, id, 'request_complement', { message: 'Facture' }).expect(200);
    await declarant.post(`/api/requests/${id}/complement`).attach('files', pdf, 'facture.pdf').expect(200);
    await transition(staff.agent, id, 'schedule_visit', {
      scheduledAt: new Date(Date.now() + 5 * 86_400_000).toISOString(),
      place: 'Entrepôt 9',
    }).expect(200);
    await staff.agent
      .post(`/desk/requests/${id}/transitions/close_visit`)
      .field({ result: 'satisfactory_with_remarks', remarks: 'Deux cartons ouverts' })
      .attach('files', pdf, 'pv.pdf')
      .expect(200);
    await enterOutcomes(staff.agent, id, [
      'conforming',
      'non_conforming',
      'conforming_with_reservation',
      'not_subject',
    ]);
    await transition(staff.agent, id, 'close').expect(200);

    const [coc, ncr] = await certificatesOf(declarant, id);
    if (!coc || !ncr) throw new Error('Two documents were expected');
    const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
    const { parties, shipment, inspection, number, depositedAt } = body.data;
    const snapshot = await snapshotOf(coc.documentId);
    expect(snapshot).toEqual({
      format: 1,
      kind: 'coc',
      number: coc.number,
      issuedAt: coc.issuedAt,
      issuedOn: today(),
      validUntil: coc.validUntil,
      verificationCode: expect.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{2,4})+$/),
      verificationUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/verify\/[0-9A-Z-]+$/),
      specimen: false,
      office: {
        code: staff.office.code,
        name: `Bureau ${staff.office.code}`,
        address: null,
        email: null,
        phone: null,
        logo: null,
      },
      request: { number, depositedOn: today(), type: 'initial', route: 'A' },
      replaces: null,
      registrationNumber: null,
      licenceNumber: null,
      importer: expect.objectContaining(parties.importer),
      exporter: expect.objectContaining(parties.exporter),
      manufacturer: expect.objectContaining(parties.manufacturer),
      inspection,
      shipment,
      visits: [
        {
          visitedOn: today(),
          place: 'Entrepôt 9',
          result: 'satisfactory_with_remarks',
          remarks: 'Deux cartons ouverts',
        },
      ],
      analyses: [{ askedOn: today(), answeredOn: today(), documents: ['rapport d’essai.pdf'] }],
      items: [
        expect.objectContaining({ line: 1, model: 'first', quantity: '1200.5', outcome: 'conforming', remark: null }),
        expect.objectContaining({ line: 3, model: 'third', outcome: 'conforming_with_reservation' }),
      ],
    });
    expect(depositedAt.slice(0, 4)).toBe(today().slice(0, 4));
    expect(snapshot.verificationUrl.endsWith(snapshot.verificationCode)).toBe(true);
    expect(snapshot.importer).not.toHaveProperty('sameAs');
    expect(snapshot.items[0]).not.toHaveProperty('documentId');
    const report = await snapshotOf(ncr.documentId);
    expect(report).toMatchObject({ kind: 'ncr', number: ncr.number, validUntil: null, visits: snapshot.visits });
    expect(report.items).toMatchObject([{ line: 2, model: 'second', remark: 'Remarque 2' }]);
  });

  it('names the document that it replaces, on the positive one only', async () => {
    const { certificate: old } = await issuedFor(declarant, staff, sorForm(staff.office));
    const goods = ['a', 'b'].map((model) => goodsLine(staff.office, { model }));
    const form = sorForm(staff.office, { type: 'revision', previousCertificateNumber: old.number, goods });
    const id = await closedWith(['conforming', 'non_conforming'], declarant, staff, form);
    const [ncr, sor] = await certificatesOf(declarant, id);
    expect(await snapshotOf(sor?.documentId ?? '')).toMatchObject({ replaces: old.number, shipment: null });
    expect(await snapshotOf(ncr?.documentId ?? '')).toMatchObject({ replaces: null });
  });
});

describe('the original', () => {
  let coc: ListedCertificate;
  beforeAll(async () => {
    ({ certificate: coc } = await issuedFor(declarant, staff, cocForm(staff.office)));
  });

  it('is made by a job after the closing, and kept', async () => {
    const kept = await madeByJob(coc.documentId);
    const bytes = bytesOf(await fileOf(coc.documentId).expect(200));
    expect(kept).toMatchObject({ copy: 'original', isSigned: false, size: bytes.byteLength, sha256: sha256Of(bytes) });
  });

  it('can be made again byte by byte from what was frozen', async () => {
    const { sha256 } = await madeByJob(coc.documentId);
    const snapshot = await snapshotOf(coc.documentId);
    const again = await renderCertificate(snapshot, { copy: 'original', logo: null, isSigned: false });
    expect(sha256Of(again)).toBe(sha256);
  });

  it('stays what it is when the request’s office is renamed and its settings change', async () => {
    const { sha256 } = await madeByJob(coc.documentId);
    await rowsOf(`UPDATE offices SET name = 'Un autre nom' WHERE code = $1`, [staff.office.code]);
    expect(await hashOf(coc.documentId)).toBe(sha256);
    expect((await snapshotOf(coc.documentId)).office.name).toBe(`Bureau ${staff.office.code}`);
    await rowsOf(`UPDATE offices SET name = 'Bureau ' || code WHERE code = $1`, [staff.office.code]);
  });

  it('is given out when it was used by customs, too', async () => {
    const { certificate } = await issuedFor(declarant, staff, cocForm(staff.office));
    const before = await hashOf(certificate.documentId);
    await rowsOf(`UPDATE certificates SET state = 'used' WHERE document_id = $1`, [certificate.documentId]);
    expect(await hashOf(certificate.documentId)).toBe(before);
    expect(await keptDocuments(certificate.documentId)).toHaveLength(1);
  });

  it('is made once when many ask for it at the moment of the closing', async () => {
    const id = await requestIn('in_processing', declarant, staff);
    await enterOutcomes(staff.agent, id, ['conforming', 'non_conforming']);
    const answers = await Promise.all(Array.from({ length: 50 }, () => transition(staff.agent, id, 'close')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
    const documents = await certificatesOf(declarant, id);
    expect(documents.map(({ kind }) => kind)).toEqual(['coc', 'ncr']);
    for (const { documentId } of documents) {
      const hashes = await Promise.all(Array.from({ length: 20 }, () => hashOf(documentId)));
      expect(new Set(hashes)).toEqual(new Set([(await madeByJob(documentId)).sha256]));
      expect(await keptDocuments(documentId)).toHaveLength(1);
    }
  });
});

describe('the marked copy', () => {
  it('is given out once the document is revoked, and the original when it is asked for', async () => {
    const { certificate } = await issuedFor(declarant, staff, cocForm(staff.office));
    const { documentId } = certificate;
    const original = await hashOf(documentId);
    await revoke(documentId).expect(200);
    const marked = await hashOf(documentId);
    expect(marked).not.toBe(original);
    expect(await hashOf(documentId, '?copy=original')).toBe(original);
    expect(await madeByJob(documentId, 'revoked')).toMatchObject({ sha256: marked });
    const again = await renderCertificate(await snapshotOf(documentId), {
      copy: 'revoked',
      logo: null,
      isSigned: false,
    });
    expect(sha256Of(again)).toBe(marked);
  });

  it('names the successor once the document is replaced', async () => {
    const { certificate: old } = await issuedFor(declarant, staff, sorForm(staff.office));
    const original = await hashOf(old.documentId);
    const form = sorForm(staff.office, { type: 'revision', previousCertificateNumber: old.number });
    const { certificate: next } = await issuedFor(declarant, staff, form);
    const marked = await madeByJob(old.documentId, 'replaced');
    expect(await hashOf(old.documentId)).toBe(marked.sha256);
    expect(await hashOf(old.documentId, '?copy=original')).toBe(original);
    const named = { copy: 'replaced', successorNumber: next.number, logo: null, isSigned: false } as const;
    expect(sha256Of(await renderCertificate(await snapshotOf(old.documentId), named))).toBe(marked.sha256);
  });

  it('is one when two revoke at once', async () => {
    const { certificate } = await issuedFor(declarant, staff, cocForm(staff.office));
    const answers = await Promise.all([revoke(certificate.documentId), revoke(certificate.documentId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await madeByJob(certificate.documentId, 'revoked');
    await madeByJob(certificate.documentId);
    await sleep(200);
    expect((await keptDocuments(certificate.documentId)).map(({ copy }) => copy)).toEqual(['original', 'revoked']);
  });

  it('follows the original in the middle of downloads: each is wholly the one or the other', async () => {
    const { certificate } = await issuedFor(declarant, staff, cocForm(staff.office));
    const { documentId } = certificate;
    const [revoked, ...downloads] = await Promise.all([
      sleep(20).then(() => revoke(documentId)),
      ...Array.from({ length: 30 }, (_, index) => sleep(index * 4).then(() => hashOf(documentId))),
    ]);
    expect(revoked.status).toBe(200);
    const marked = (await madeByJob(documentId, 'revoked')).sha256;
    const original = (await madeByJob(documentId)).sha256;
    expect([original, marked]).toEqual(expect.arrayContaining([...new Set(downloads)]));
    expect(await hashOf(documentId)).toBe(marked);
  });
});
