import { nobody } from '../support/client';
import { newOffice, staffedOffice } from '../support/offices';
import { refused } from '../support/refusals';

const references: [path: string, code: string, fr: string, en: string][] = [
  ['/api/reference/countries', 'DE', 'Allemagne', 'Germany'],
  ['/api/reference/currencies', 'EUR', 'Euro', 'Euro'],
  ['/api/reference/units', 'KGM', 'Kilogramme', 'Kilogram'],
  ['/api/reference/transport-modes', '1', 'Maritime', 'Sea'],
  ['/api/document-types', 'packing_list', 'Liste de colisage', 'Packing list'],
];

const labelIn = async (path: string, code: string, language: string): Promise<string> => {
  const { body } = await nobody.get(path).set('Accept-Language', language).expect(200);
  return body.data.find((item: { code: string }) => item.code === code).label;
};

describe('a public list', () => {
  it.each(references)("has its labels in the reader's language: %s", async (path, code, fr, en) => {
    expect(await labelIn(path, code, 'fr')).toMatch(new RegExp(fr, 'i'));
    expect(await labelIn(path, code, '')).toMatch(new RegExp(fr, 'i'));
    expect(await labelIn(path, code, 'en-US')).toMatch(new RegExp(en, 'i'));
    expect(await labelIn(path, code, 'ar')).toMatch(/\p{Script=Arabic}/u);
  });

  it.each([...references.map(([path]) => path), '/api/reference/incoterms', '/api/reference/ports', '/api/offices'])(
    'is not empty, has each code once, and may be kept an hour for each language: %s',
    async (path) => {
      const { body, headers } = await nobody.get(path).expect(200);
      const codes: string[] = body.data.map(({ code }: { code: string }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.length).toBeGreaterThan(path === '/api/offices' ? -1 : 5);
      expect(headers['cache-control']).toBe('public, max-age=3600');
      expect(headers.vary).toMatch(/accept-language/i);
    }
  );

  it('does not exist under other names, and takes no parameters', async () => {
    await nobody.get('/api/reference/colours').expect(refused('not_found'));
    await nobody.get('/api/reference/countries?q=ma').expect(refused('validation_failed'));
    await nobody.get('/api/offices?populate=*').expect(refused('validation_failed'));
  });
});

describe('the list of offices', () => {
  it('shows those that take requests now, with what they accept and no more', async () => {
    const { office } = await staffedOffice({ acceptsSol: false, routeC: false, phone: '+212522000000' });
    const closed = await newOffice({ activeUntil: '2020-01-01' });
    const notYet = await newOffice({ activeFrom: '2099-01-01' });
    const { body } = await nobody.get('/api/offices').expect(200);
    const find = (code: string) => body.data.find((one: { code: string }) => one.code === code);
    expect(find(office.code)).toEqual({
      code: office.code,
      label: `Bureau ${office.code}`,
      address: null,
      email: null,
      phone: '+212522000000',
      subjects: ['coc', 'sor'],
      routes: ['A', 'B'],
    });
    expect(find(closed.code)).toBeUndefined();
    expect(find(notYet.code)).toBeUndefined();
  });
});

describe('the list of document types', () => {
  it('tells when each is mandatory, its group, formats and size', async () => {
    const { body } = await nobody.get('/api/document-types').expect(200);
    const find = (code: string) => body.data.find((one: { code: string }) => one.code === code);
    const everyCoc = ['A', 'B', 'C'].map((route) => ({ subject: 'coc', route }));
    const invoice = { group: 'invoice', mandatoryFor: everyCoc, agentsOnly: false, maxSize: 10 * 1024 * 1024 };
    expect(find('commercial_invoice')).toMatchObject({ edifact: '380', ...invoice });
    expect(find('proforma_invoice')).toMatchObject({ edifact: '325', ...invoice });
    expect(find('test_report').mandatoryFor).toEqual([
      { subject: 'coc', route: 'A' },
      { subject: 'sor', route: 'B' },
      { subject: 'sol', route: 'C' },
    ]);
    expect(find('other')).toMatchObject({ edifact: null, group: null, mandatoryFor: [] });
    expect(find('inspection_report')).toMatchObject({ edifact: '293', agentsOnly: true });
    expect(find('other').formats).toEqual(expect.arrayContaining(['pdf', 'png', 'xlsx', 'docx']));
  });
});
