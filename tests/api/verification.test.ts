import type { RunningServer } from '../../scripts/launcher/server.mjs';
import { labelsOf } from '../../src/domain/labels';
import { type ListedCertificate, issuedFor } from '../support/certificates';
import { nobody } from '../support/client';
import { type DatabaseProxy, startDatabaseProxy } from '../support/database-proxy';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { bytesOf, download, madeByJob, sha256Of } from '../support/document-files';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { refused } from '../support/refusals';
import { cocForm } from '../support/requests';
import { startAnotherServer } from '../support/servers';
import { rowsOf } from '../support/sql';

let staff: StaffedOffice;
let declarant: DeclarantAccount;
let coc: ListedCertificate;

beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
  ({ certificate: coc } = await issuedFor(declarant, staff, cocForm(staff.office)));
});

/** Codes that no document has, each for another reason. */
const strangeCodes = (): string[] => {
  const { verificationCode: code, number } = coc;
  return [
    '0000-0000-0000-0000-0000-0000-0000',
    code.slice(0, -1) + (code.endsWith('2') ? '3' : '2'),
    code.slice(1),
    'x',
    number,
    ' ',
    '\0',
    '..x',
    '%',
    '\\x00',
    "' OR 1=1 --",
    'é'.repeat(1000),
  ];
};

const pathOf = (code: string): string => `/api/verify/${encodeURIComponent(code)}`;

describe('a code that no document has', () => {
  it('gets one answer, whatever is wrong with it: the same status, headers and body', async () => {
    const answers = new Set<string>();
    for (const code of strangeCodes()) {
      const { body, headers } = await nobody.get(pathOf(code)).expect(refused('not_found'));
      const { date: _date, 'x-response-time': _time, ...stable } = headers;
      answers.add(JSON.stringify([stable, body]));
    }
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toContain('no-store');
  });
});

describe('seen from the database', () => {
  let proxy: DatabaseProxy;
  let server: RunningServer;
  beforeAll(async () => {
    proxy = await startDatabaseProxy();
    server = await startAnotherServer({ DATABASE_URL: proxy.url, WORKER: 'none' });
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await proxy.close();
  });

  const statementsFor = (code: string): Promise<string[]> =>
    proxy.statementsOf(async () => {
      await fetch(server.url + pathOf(code));
    });

  it('codes that no document has cost the same statements: the limit, and one look-up', async () => {
    await statementsFor('x');
    const seen = [];
    for (const code of strangeCodes()) seen.push(await statementsFor(code));
    expect(seen.map((statements) => statements.length)).toEqual(seen.map(() => 2));
    expect(new Set(seen.map(([, lookUp]) => lookUp)).size).toBe(1);
  });

  it('a database that is away is told as what it is: it says nothing about the document', async () => {
    const path = `/verify/${coc.verificationCode}`;
    await proxy.cut();
    const page = await fetch(`${server.url}${path}?lang=en`).finally(() => proxy.mend());
    expect([page.status, page.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
    const { unavailable, verdicts } = labelsOf('en').verification;
    const text = await page.text();
    expect(text).toContain(unavailable);
    for (const verdict of Object.values(verdicts)) expect(text).not.toContain(verdict);
  });

  it('the look-up is by an index of the hash, and never sends the code', async () => {
    const [, lookUp = ''] = await statementsFor(coc.verificationCode);
    const plan = await rowsOf<{ 'QUERY PLAN': string }>(
      `EXPLAIN ${lookUp.replaceAll('$1', `sha256('x'::bytea)`)}`,
      [],
      `${process.env.DATABASE_URL}?options=-c%20enable_seqscan%3Doff`
    );
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain('certificates_code_hash_idx');
    expect(text).not.toContain('Seq Scan');
  });
});

describe('a file', () => {
  const fileMatches = async ({ verificationCode }: ListedCertificate, sha256: string): Promise<boolean> => {
    const { body } = await nobody.get(`${pathOf(verificationCode)}?sha256=${sha256}`).expect(200);
    return body.data.fileMatches;
  };

  it('matches when it is the one that was issued, to the last byte', async () => {
    const file = bytesOf(await download(declarant, `/api/certificates/${coc.documentId}/file`).expect(200));
    expect(await fileMatches(coc, sha256Of(file))).toBe(true);
    expect(await fileMatches(coc, sha256Of(file).toUpperCase())).toBe(true);
    expect(await fileMatches(coc, sha256Of(Buffer.concat([file, Buffer.from('\n')])))).toBe(false);
  });

  it('of another document does not match', async () => {
    const { certificate: other } = await issuedFor(declarant, staff, cocForm(staff.office));
    const { sha256 } = await madeByJob(other.documentId);
    expect(await fileMatches(other, sha256)).toBe(true);
    expect(await fileMatches(coc, sha256)).toBe(false);
  });

  it('matches as the copy of a revoked document, too', async () => {
    const { certificate: revoked } = await issuedFor(declarant, staff, cocForm(staff.office));
    const path = `/desk/certificates/${revoked.documentId}/revoke`;
    await staff.supervisor.post(path, { reason: 'Fausse facture' }).expect(200);
    const copy = bytesOf(await download(declarant, `/api/certificates/${revoked.documentId}/file`).expect(200));
    const original = `/api/certificates/${revoked.documentId}/file?copy=original`;
    expect(await fileMatches(revoked, sha256Of(copy))).toBe(true);
    expect(await fileMatches(revoked, sha256Of(bytesOf(await download(declarant, original).expect(200))))).toBe(true);
  });
});
