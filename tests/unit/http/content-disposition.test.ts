import { contentDisposition } from '../../../src/platform/http/send-file';

describe('contentDisposition', () => {
  it('gives the name in plain letters and in full', () => {
    expect(contentDisposition('facture n° 12 é.pdf')).toBe(
      `attachment; filename="facture n 12 e.pdf"; filename*=UTF-8''facture%20n%C2%B0%2012%20%C3%A9.pdf`
    );
  });

  it('leaves nothing in a header that could end it or start another', () => {
    const header = contentDisposition(`a"\r\nSet-Cookie: x=1\\%41'(*).pdf`);
    expect(header).not.toMatch(/[\r\n]/);
    expect(header).toMatch(/^attachment; filename="[^"\\%]*"; filename\*=UTF-8''[A-Za-z0-9._~!$&+%-]*$/);
  });

  it('names a file whose letters are all of another script', () => {
    expect(contentDisposition('فاتورة')).toMatch(/^attachment; filename="file"; filename\*=UTF-8''(%[0-9A-F]{2})+$/);
  });

  it('survives half a surrogate pair', () => {
    expect(contentDisposition('a\ud800b.pdf')).toContain("filename*=UTF-8''ab.pdf");
  });
});
