import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { faultList, refused } from '../support/refusals';
import { attach, cocForm, depositedRequest, pdf } from '../support/requests';
import { zipOf } from '../support/zip';

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const megabyte = 1024 * 1024;

describe('the files of a draft', () => {
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
  });

  const draft = async (): Promise<string> => {
    const { body } = await declarant.post('/api/requests', cocForm(staff.office)).expect(201);
    return body.data.documentId;
  };
  const upload = (id: string) => declarant.post(`/api/requests/${id}/attachments`);
  const filesOf = async (id: string) =>
    (await declarant.get(`/api/requests/${id}`).expect(200)).body.data.attachments as { documentId: string }[];
  const download = (id: string) => declarant.get(`/api/attachments/${id}/file`).buffer(true).responseType('blob');

  it('are kept with their types, in the order of the types that are sent', async () => {
    const id = await draft();
    const { body } = await upload(id)
      .field('documentType', 'commercial_invoice')
      .field('documentType', 'packing_list')
      .attach('files', pdf, 'facture.pdf')
      .attach('files', png, 'liste.PNG')
      .expect(201);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(body.data).toMatchObject([
      { documentType: 'commercial_invoice', name: 'facture.pdf', mime: 'application/pdf', size: pdf.length, sha256 },
      { documentType: 'packing_list', name: 'liste.PNG', mime: 'image/png', size: png.length, scan: 'none' },
    ]);
    expect(body.meta).toEqual({ version: 2 });
    expect(await filesOf(id)).toEqual(body.data);
  });

  it('keep the order in which they were sent, whichever the disk has first', async () => {
    const id = await draft();
    const kinds = ['commercial_invoice', 'packing_list', 'test_report', 'other'];
    for (let round = 0; round < 8; round += 1) {
      const names = kinds.map((kind) => `${round}-${kind}.pdf`);
      const call = upload(id);
      for (const kind of kinds) void call.field('documentType', kind);
      for (const name of names) void call.attach('files', pdf, name);
      const { body } = await call.expect(201);
      const kept = (body.data as { name: string; documentType: string }[]).map(({ name, documentType }) => [
        name,
        documentType,
      ]);
      expect(kept).toEqual(names.map((name, index) => [name, kinds[index]]));
    }
  });

  it('have one type for all when one is sent, and are "other" when none is', async () => {
    const id = await draft();
    const both = await upload(id)
      .field('documentType', 'test_report')
      .attach('files', pdf, 'a.pdf')
      .attach('files', pdf, 'b.pdf')
      .expect(201);
    expect(both.body.data).toMatchObject([{ documentType: 'test_report' }, { documentType: 'test_report' }]);
    const none = await upload(id).attach('files', pdf, 'c.pdf').expect(201);
    expect(none.body.data).toMatchObject([{ documentType: 'other' }]);
  });

  it('need a file, a known type, one that declarants may use, and as many types as files', async () => {
    const id = await draft();
    const faults = async (types: string[], files: number) => {
      const call = upload(id);
      for (const type of types) void call.field('documentType', type);
      for (let index = 0; index < files; index++) void call.attach('files', pdf, `${index}.pdf`);
      return faultList(await call.expect(refused('validation_failed')));
    };
    expect(await faults(['other'], 0)).toEqual(['files required']);
    expect(await faults(['facture'], 1)).toEqual(['documentType.0 unknown_document_type']);
    expect(await faults(['inspection_report'], 1)).toEqual(['documentType.0 document_type_reserved']);
    expect(await faults(['other', 'other'], 3)).toEqual(['documentType invalid_value']);
    expect(await faults(['other', 'inspection_report', 'x'], 3)).toEqual([
      'documentType.1 document_type_reserved',
      'documentType.2 unknown_document_type',
    ]);
    expect(await filesOf(id)).toEqual([]);
  });

  it('refuse form fields that nobody knows', async () => {
    const response = await upload(await draft())
      .field('state', 'closed')
      .attach('files', pdf, 'a.pdf');
    expect(faultList(response)).toEqual(['state unknown_key']);
  });

  it('have one of the accepted formats, which their content decides', async () => {
    const id = await draft();
    const refusedFile = (bytes: Buffer, name: string) =>
      upload(id).attach('files', bytes, name).expect(refused('unsupported_file'));
    await refusedFile(pdf, 'programme.exe');
    await refusedFile(pdf, 'page.html');
    await refusedFile(pdf, 'sans-extension');
    await refusedFile(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image.svg');
    await refusedFile(Buffer.from('MZ\u0090 no PDF'), 'facture.pdf');
    await refusedFile(pdf, 'facture.png');
    await refusedFile(png, 'facture.pdf');
    await refusedFile(Buffer.alloc(0), 'vide.pdf');
    expect(await filesOf(id)).toEqual([]);
  });

  it('may be office documents, without macros and passwords', async () => {
    const id = await draft();
    const workbook = zipOf('[Content_Types].xml', 'xl/workbook.xml');
    const text = zipOf('[Content_Types].xml', 'word/document.xml');
    await upload(id).attach('files', workbook, 'liste.xlsx').attach('files', text, 'note.docx').expect(201);
    await upload(id).attach('files', workbook, 'note.docx').expect(refused('unsupported_file'));
    await upload(id).attach('files', zipOf('a.txt'), 'liste.xlsx').expect(refused('unsupported_file'));
    await upload(id).attach('files', workbook.subarray(0, 40), 'liste.xlsx').expect(refused('unsupported_file'));
    const macros = zipOf('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin');
    await upload(id).attach('files', macros, 'liste.xlsx').expect(refused('macro_file'));
    const container = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const locked = Buffer.concat([container, Buffer.alloc(2000), Buffer.from('EncryptedPackage', 'utf16le')]);
    await upload(id).attach('files', locked, 'liste.xlsx').expect(refused('encrypted_file'));
    await upload(id).attach('files', container, 'liste.xlsx').expect(refused('unsupported_file'));
  });

  it('are refused all together when one of them is', async () => {
    const id = await draft();
    await upload(id).attach('files', pdf, 'a.pdf').attach('files', pdf, 'b.exe').expect(refused('unsupported_file'));
    expect(await filesOf(id)).toEqual([]);
  });

  it('are at most as large as their type allows, and the refusal names the size', async () => {
    const id = await draft();
    const large = Buffer.concat([pdf, Buffer.alloc(10 * megabyte)]);
    const { body } = await upload(id).attach('files', large, 'plan.pdf').expect(refused('file_too_large'));
    expect(body.error.message).toContain('10 Mo');
    const fitting = Buffer.concat([pdf, Buffer.alloc(10 * megabyte - pdf.length)]);
    await upload(id).attach('files', fitting, 'plan.pdf').expect(201);
  });

  it('are refused by the server before they are read when they are larger still', async () => {
    const huge = Buffer.concat([pdf, Buffer.alloc(21 * megabyte)]);
    await upload(await draft())
      .attach('files', huge, 'plan.pdf')
      .expect(refused('file_too_large'));
  });

  it('come back as the very bytes, saved and never shown', async () => {
    const id = await draft();
    const bytes = Buffer.concat([pdf, Buffer.from(Array.from({ length: 4096 }, (_, index) => index % 256))]);
    const { body } = await upload(id).attach('files', bytes, 'facture n°7.pdf').expect(201);
    const file = await download(body.data[0].documentId).expect(200);
    expect(Buffer.compare(file.body, bytes)).toBe(0);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="facture n7.pdf"; filename*=UTF-8''facture%20n%C2%B07.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  it.each([
    ['../../etc/facture.pdf', 'facture.pdf'],
    ['C:\\temp\\facture.pdf', 'facture.pdf'],
    ['فاتورة تجارية.pdf', 'فاتورة تجارية.pdf'],
    ["l'été; rm -rf *.pdf", "l'été; rm -rf *.pdf"],
    [`${'é'.repeat(300)}.pdf`, expect.stringMatching(/^é+/)],
  ])('keep the name %s as %j, and send it safely', async (sent, kept) => {
    const { body } = await upload(await draft())
      .attach('files', pdf, sent)
      .expect(201);
    expect(body.data[0].name).toEqual(kept);
    const { headers } = await download(body.data[0].documentId).expect(200);
    const [, encoded = ''] = headers['content-disposition']?.match(/filename\*=UTF-8''([\w%.~-]+)$/) ?? [];
    expect(decodeURIComponent(encoded)).toBe(body.data[0].name);
  });

  it('keep a quote in their name', async () => {
    const boundary = 'limite';
    const disposition = 'form-data; name="files"; filename="a%22b.pdf"';
    const part = `--${boundary}\r\nContent-Disposition: ${disposition}\r\nContent-Type: application/pdf\r\n\r\n`;
    const { body } = await upload(await draft())
      .set('Content-Type', `multipart/form-data; boundary=${boundary}`)
      .send(`${part}${pdf.toString('latin1')}\r\n--${boundary}--\r\n`)
      .expect(201);
    expect(body.data[0].name).toBe('a"b.pdf');
    const { headers } = await download(body.data[0].documentId).expect(200);
    expect(headers['content-disposition']).toBe(`attachment; filename="ab.pdf"; filename*=UTF-8''a%22b.pdf`);
  });

  it('are deleted one by one, and are gone', async () => {
    const id = await draft();
    await attach(declarant, id, 'commercial_invoice', 'packing_list');
    const [first, second] = await filesOf(id);
    await declarant.del(`/api/requests/${id}/attachments/${first?.documentId}`).expect(204);
    expect(await filesOf(id)).toEqual([second]);
    await download(String(first?.documentId)).expect(404);
    await declarant.del(`/api/requests/${id}/attachments/${first?.documentId}`).expect(refused('not_found'));
    const other = await draft();
    await declarant.del(`/api/requests/${other}/attachments/${second?.documentId}`).expect(refused('not_found'));
  });

  it('stay as they are once the request is deposited', async () => {
    const id = await depositedRequest(declarant, cocForm(staff.office));
    const [file] = await filesOf(id);
    const late = refused('transition_not_allowed');
    await upload(id).attach('files', pdf, 'a.pdf').expect(late);
    await declarant.del(`/api/requests/${id}/attachments/${file?.documentId}`).expect(late);
    await download(String(file?.documentId)).expect(200);
  });

  it('number fifty at most', async () => {
    const id = await draft();
    const call = upload(id);
    for (let index = 0; index < 50; index++) void call.attach('files', pdf, `${index}.pdf`);
    await call.expect(201);
    const response = await upload(id).attach('files', pdf, '51.pdf').expect(refused('validation_failed'));
    expect(faultList(response)).toEqual(['files too_many']);
  });

  it('check the version when it is given', async () => {
    const id = await draft();
    await upload(id).field('version', '1').attach('files', pdf, 'a.pdf').expect(201);
    await upload(id).field('version', '1').attach('files', pdf, 'a.pdf').expect(refused('version_conflict'));
  });

  it('leave nothing in the temporary folder, whether taken or refused', async () => {
    const marks = () => readdirSync(tmpdir()).filter((name) => /^[a-z0-9]{24,}$/.test(name));
    const id = await draft();
    const before = new Set(marks());
    await upload(id).attach('files', pdf, 'a.pdf').expect(201);
    await upload(id).attach('files', pdf, 'a.exe').expect(415);
    await upload(id).attach('autre', pdf, 'a.pdf').expect(refused('validation_failed'));
    await declarant.post('/api/requests/none/attachments').attach('files', pdf, 'a.pdf').expect(404);
    await declarant.post(`/api/requests/${id}/copy`).attach('files', pdf, 'a.pdf').expect(201);
    expect(marks().filter((name) => !before.has(name))).toEqual([]);
  });
});
