import type { Response, Test } from 'supertest';
import { labelsOf } from '../../src/domain/labels';
import { type Language, languages } from '../../src/domain/vocabulary';
import { type ListedCertificate, issuedFor } from '../support/certificates';
import { nobody } from '../support/client';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { bytesOf, download } from '../support/document-files';
import { type OtherDays, otherDays } from '../support/other-days';
import { closedWith, certificatesOf } from '../support/outcomes';
import { type People, newPeople } from '../support/people';
import { rawCall } from '../support/raw-call';
import { cocForm, goodsLine } from '../support/requests';
import { readPdfs } from '../unit/documents/read-pdfs';

const importer = `Zaki & <b>Frères</b> "SARL"`;

let people: People;
let declarant: DeclarantAccount;
let coc: ListedCertificate;

beforeAll(async () => {
  people = await newPeople();
  declarant = await newDeclarant();
  coc = await newCoc();
});

const named = <F extends ReturnType<typeof cocForm>>(form: F): F => ({
  ...form,
  parties: { ...form.parties, importer: { ...form.parties.importer, name: importer } },
});

const newCoc = async (): Promise<ListedCertificate> =>
  (await issuedFor(declarant, people.here, named(cocForm(people.here.office)))).certificate;

const view = (code: string, query = ''): Test => nobody.get(`/verify/${encodeURIComponent(code)}${query}`);

const textOf = ({ text }: Response): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/[ \n]+/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const toneOf = ({ text }: Response): string | undefined => /class="answer (\w+)"/.exec(text)?.[1];

const texts = (language: Language) => labelsOf(language).verification;

describe('the answer', () => {
  it('for a valid document is green, and tells what the interface tells and nothing else', async () => {
    const page = await view(coc.verificationCode, '?lang=fr').expect(200);
    const { body } = await nobody.get(`/api/verify/${coc.verificationCode}`).expect(200);
    const { number, office, importerName } = body.data;
    const text = textOf(page);
    expect(toneOf(page)).toBe('good');
    for (const told of [texts('fr').verdicts.valid, number, office.name, importerName, 'Certificat de conformité']) {
      expect(text).toContain(told);
    }
    const inFrench = (day: string) => day.split('-').reverse().join('/');
    expect(text).toContain(`${texts('fr').facts.validUntil} ${inFrench(body.data.validUntil)}`);
    expect(text).toContain(`${texts('fr').facts.itemCount} 2`);
    for (const secret of ['001234567000062', "rue d'Azilal", 'Ningbo', 'Bouilloire', declarant.email]) {
      expect(text).not.toContain(secret);
    }
  });

  it('is where the QR code of the downloaded document leads', async () => {
    const file = await download(declarant, `/api/certificates/${coc.documentId}/file`).expect(200);
    const [found] = readPdfs([bytesOf(file)], 1);
    const { pathname, search } = new URL(found?.pages[0]?.qr ?? '');
    const page = await nobody.get(`${pathname}${search}`).expect(200);
    expect(toneOf(page)).toBe('good');
    expect(textOf(page)).toContain(coc.number);
  });

  it('for a revoked document is red, without the reason', async () => {
    const { documentId, verificationCode } = await newCoc();
    const reason = { reason: 'Fausse facture' };
    await people.here.supervisor.post(`/desk/certificates/${documentId}/revoke`, reason).expect(200);
    const page = await view(verificationCode, '?lang=en').expect(200);
    expect(toneOf(page)).toBe('bad');
    expect(textOf(page)).toContain(texts('en').verdicts.revoked);
    expect(textOf(page)).not.toContain('Fausse facture');
  });

  it('for a used document is amber, without the customs declaration', async () => {
    const { documentId, verificationCode } = await newCoc();
    await people.customs.post(`/desk/certificates/${documentId}/use`, { dum: '300-2026-77' }).expect(200);
    const page = await view(verificationCode, '?lang=en').expect(200);
    expect(toneOf(page)).toBe('caution');
    expect(textOf(page)).toContain(texts('en').verdicts.used);
    expect(textOf(page)).not.toContain('300-2026-77');
  });

  it('for a replaced document is amber, and names its successor', async () => {
    const old = await newCoc();
    const revision = { type: 'revision', previousCertificateNumber: old.number };
    const { certificate: next } = await issuedFor(declarant, people.here, {
      ...named(cocForm(people.here.office)),
      ...revision,
    });
    const page = await view(old.verificationCode, '?lang=en').expect(200);
    expect(toneOf(page)).toBe('caution');
    expect(textOf(page)).toContain(`${texts('en').facts.replacedBy} ${next.number}`);
    expect(page.text).not.toContain(next.verificationCode);
  });

  it('for a report of non-conformity is never green: it is genuine, and says no', async () => {
    const goods = [goodsLine(people.here.office)];
    const id = await closedWith(['non_conforming'], declarant, people.here, cocForm(people.here.office, { goods }));
    const [ncr] = (await certificatesOf(declarant, id)) as unknown as ListedCertificate[];
    const page = await view(ncr?.verificationCode ?? '', '?lang=en').expect(200);
    expect(toneOf(page)).toBe('caution');
    expect(textOf(page)).toContain(texts('en').verdicts.non_conformity);
    expect(textOf(page)).toContain(texts('en').noEnd);
  });

  it('for a code that no document has is red, with status 404 and the code to be corrected', async () => {
    const typed = coc.verificationCode.slice(0, -1);
    const page = await view(typed, '?lang=en').expect(404);
    expect(toneOf(page)).toBe('bad');
    expect(textOf(page)).toContain(texts('en').verdicts.unknown);
    expect(page.text).toContain(`value="${typed}"`);
  });

  it('takes the code as people type it', async () => {
    const bare = coc.verificationCode.toLowerCase().replaceAll('-', ' ');
    expect(textOf(await view(bare).expect(200))).toContain(coc.number);
    await nobody.get(`/Verify/${coc.verificationCode}/`).expect(200);
  });
});

describe('on a later day', () => {
  let later: OtherDays;
  beforeAll(async () => {
    later = await otherDays();
    await later.moveTo(new Date(Date.now() + 150 * 86_400_000).toISOString());
  }, 60_000);
  afterAll(() => later.stop());

  it('a document that has ended is amber', async () => {
    const page = await later.as(nobody).get(`/verify/${coc.verificationCode}?lang=en`).expect(200);
    expect(toneOf(page)).toBe('caution');
    expect(textOf(page)).toContain(texts('en').verdicts.expired);
  });
});

describe('the languages', () => {
  it.each(languages)('%s: the whole page, its direction, and links to the others', async (language) => {
    for (const path of ['/verify', `/verify/${coc.verificationCode}`, '/verify/x']) {
      const page = await nobody.get(`${path}?lang=${language}`);
      expect(page.text).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(page.headers['content-language']).toBe(language);
      for (const other of languages) expect(page.text).toContain(`href="${path}?lang=${other}"`);
      expect(textOf(page)).toContain(texts(language).trust);
      expect(page.text.match(/<h1/g)).toHaveLength(1);
    }
  });

  it('are chosen by the address, then by the browser, then French', async () => {
    const inLanguage = async (path: string, header: string): Promise<unknown> =>
      (await nobody.get(path).set('Accept-Language', header)).headers['content-language'];
    expect(await inLanguage('/verify', 'ar-MA,fr;q=0.5')).toBe('ar');
    expect(await inLanguage('/verify?lang=en', 'ar-MA')).toBe('en');
    expect(await inLanguage('/verify?lang=xx', 'de')).toBe('fr');
  });
});

describe('the form', () => {
  it('works without a script: a code gets an address of its own', async () => {
    const form = await nobody.get('/verify?lang=en').expect(200);
    expect(form.text).toContain('<form action="/verify" method="get">');
    const typed = ` ${coc.verificationCode.toLowerCase().replaceAll('-', '–')} `;
    const { headers } = await nobody.get(`/verify?lang=en&code=${encodeURIComponent(typed)}`).expect(303);
    expect(headers.location).toBe(`/verify/${coc.verificationCode}?lang=en`);
  });

  it('answers for what is no code at once', async () => {
    for (const typed of ['abc', '..', '.', '//evil.test', '\r\nSet-Cookie: a=b']) {
      const page = await nobody.get(`/verify?code=${encodeURIComponent(typed)}`).expect(404);
      expect(toneOf(page)).toBe('bad');
      expect(page.text).not.toMatch(/href="\/verify\/\.{1,2}[?"]/);
    }
    await nobody.get('/verify?code=').expect(200);
  });
});

describe('safety', () => {
  it('nothing inline is executed, nothing comes from elsewhere, nobody frames it, no search engine keeps it', async () => {
    for (const path of ['/verify', `/verify/${coc.verificationCode}`, '/verify/x']) {
      const { headers, text } = await nobody.get(path);
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex, nofollow',
        'referrer-policy': 'no-referrer',
        'content-type': 'text/html; charset=utf-8',
      });
      expect(text).toContain('<meta name="robots" content="noindex, nofollow"');
      expect(text).not.toMatch(/<style|\sstyle=|<script(?! src="\/verification\/)|\son\w+=|javascript:/i);
    }
  });

  it('what somebody typed or is called stays text', async () => {
    const typed = `"><script>alert(1)</script>'`;
    const page = await view(typed).expect(404);
    expect(page.text).not.toContain('<script>alert');
    expect(page.text).toContain('&quot;&gt;&lt;script&gt;');
    const answer = await view(coc.verificationCode).expect(200);
    expect(answer.text).not.toContain('<b>');
    expect(textOf(answer)).toContain(importer);
  });

  it.each([
    '/verify/%00',
    '/verify/%',
    '/verify/%E0%A4%A',
    '/verify/../admin',
    '/verify/..%2f..%2fadmin',
    '/verify/a/b/c',
    '/verify/%0d%0aSet-Cookie:%20a=b',
    '/verify/%F0%9F%98%80',
    `/verify/${'A'.repeat(6000)}`,
    '/verify/__proto__',
    '/verify/x?lang[]=fr&code[__proto__]=1',
  ])('%s answers the page of an unknown document', async (path) => {
    const { status, text } = await rawCall({ method: 'GET', path });
    expect(status).toBe(404);
    expect(text).toContain('class="answer bad"');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is no method of the page', async (method) => {
    for (const path of ['/verify', `/verify/${coc.verificationCode}`]) {
      const { status, headers } = await rawCall({ method, path });
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('takes no path that only begins like it', async () => {
    await nobody.get('/verifyx').expect(404);
    await nobody.get('/verification').expect(404);
  });
});

it('is light: page, styles and script together stay under 60 kB', async () => {
  const page = await view(coc.verificationCode).expect(200);
  const styles = await nobody
    .get('/verification/page.css')
    .expect(200)
    .expect('Content-Type', /text\/css/);
  const script = await nobody
    .get('/verification/compare-file.js')
    .expect(200)
    .expect('Content-Type', /javascript/);
  const size = [page, styles, script].reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  expect(size).toBeLessThan(60_000);
  // Every browser asks for it.
  await nobody.get('/favicon.ico').expect(200).expect('Content-Type', /image/);
});
