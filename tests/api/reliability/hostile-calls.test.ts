import { gzipSync } from 'node:zlib';
import { contracts } from '../../../src/contract';
import type { RouteContract } from '../../../src/contract/route';
import { nobody } from '../../support/client';
import { type DeclarantAccount, newDeclarant } from '../../support/declarants';
import { harmOf } from '../../support/harmless-answer';
import { type StaffedOffice, staffedOffice } from '../../support/offices';
import { type RawAnswer, type RawCall, jsonCall, rawCall } from '../../support/raw-call';
import { cocForm, goodsLine, readyDraft } from '../../support/requests';

let declarant: DeclarantAccount;
let staff: StaffedOffice;
let draft: string;

beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
  draft = await readyDraft(declarant, cocForm(staff.office));
});

afterEach(async () => {
  await nobody.get('/_health').expect(204);
});

const tokenFor = ({ face }: RouteContract): string | null =>
  face === 'desk' ? staff.agent.token : face === 'declarant' ? declarant.token : null;

const pathOf = ({ path }: RouteContract, param: string = draft): string => path.replace(/:\w+/g, param);

const writing = contracts.filter(({ method }) => method !== 'GET');

/** Sends the call and checks that the answer is a refusal that tells nothing of the inside. */
const refused = async (call: RawCall): Promise<RawAnswer> => {
  const answer = await rawCall(call);
  expect({ call: `${call.method} ${call.path.slice(0, 200)}`, harm: harmOf(answer) }).toEqual({
    call: `${call.method} ${call.path.slice(0, 200)}`,
    harm: null,
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  return answer;
};

const codeOf = ({ text }: RawAnswer): unknown => JSON.parse(text).error?.details?.code;

const refusedOnEach = async (
  routes: readonly RouteContract[],
  callFor: (contract: RouteContract) => RawCall
): Promise<void> => {
  for (const contract of routes) await refused(callFor(contract));
};

describe('the generated API', () => {
  const types = [
    'requests',
    'goods-items',
    'parties',
    'attachments',
    'certificates',
    'offices',
    'document-types',
    'notes',
  ];

  it.each(types)('does not end the process on an invalid relation beside a unique field: %s', async (path) => {
    const invalid = [
      { owner: { connect: [{ id: 999_999 }] }, number: 'DEM-2026-0000001' },
      { request: 999_999, code: 'BV', number: 'x', storageKey: 'x' },
      { office: { set: [{ documentId: 'none' }] }, verificationCode: 'x', relation: { connect: ['x'] } },
    ];
    for (const data of invalid) {
      for (const { token } of [declarant, staff.agent, nobody]) {
        await refused(jsonCall('POST', `/api/${path}`, { token, body: { data } }));
        await refused(jsonCall('PUT', `/api/${path}/${draft}`, { token, body: { data } }));
      }
    }
  });
});

describe('bodies', () => {
  it('that are no JSON are refused on every route', async () => {
    const contentType = { 'Content-Type': 'application/json' };
    const malformed = ['{"data":', '{"data":{"a":01}}', '\u0000', 'null]', '[1,2', '"text"', 'true', '{"data":{}}{}'];
    for (const body of malformed) {
      await refusedOnEach(writing, (contract) =>
        jsonCall(contract.method, pathOf(contract, 'none'), { token: tokenFor(contract), body, headers: contentType })
      );
    }
  });

  it('of bytes that are no UTF-8 are refused', async () => {
    const { headers } = jsonCall('POST', '/api/requests', { token: declarant.token });
    const body = Buffer.concat([
      Buffer.from('{"data":{"purpose":"'),
      Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
      Buffer.from('","x":1}}'),
    ]);
    await refused({ method: 'POST', path: '/api/requests', headers, body });
  });

  it('larger than the limit are answered 413', async () => {
    const body = JSON.stringify({ data: { purpose: 'a'.repeat(5 * 1024 * 1024) } });
    const answer = await refused(jsonCall('POST', '/api/requests', { token: declarant.token, body }));
    expect(answer.status).toBe(413);
    expect(codeOf(answer)).toBe('file_too_large');
  });

  it('that grow beyond the limit when they are unpacked are answered 413', async () => {
    const body = gzipSync(JSON.stringify({ data: { purpose: 'a'.repeat(50 * 1024 * 1024) } }));
    const { headers } = jsonCall('POST', '/api/requests', { token: declarant.token });
    const answer = await refused({
      method: 'POST',
      path: '/api/requests',
      headers: { ...headers, 'Content-Encoding': 'gzip' },
      body,
    });
    expect(answer.status).toBe(413);
  });

  it.each(['gzip', 'deflate', 'br', 'unknown'])('with a broken Content-Encoding %s are refused', async (encoding) => {
    const headers = { 'Content-Encoding': encoding };
    const body = '{"data":{}} this is not packed';
    const answer = await refused(jsonCall('POST', '/api/requests', { token: declarant.token, body, headers }));
    expect([400, 415]).toContain(answer.status);
  });

  it.each(['utf-16', 'nonsense', 'utf-7'])('in the character set %s are refused', async (charset) => {
    const headers = { 'Content-Type': `application/json; charset=${charset}` };
    await refused(jsonCall('POST', '/api/requests', { token: declarant.token, body: { data: { x: 1 } }, headers }));
  });

  it.each(['[', '{"a":'])('nested a hundred thousand deep with %s are refused on every route', async (open) => {
    const close = open === '[' ? ']' : '}';
    const body = `{"data":${open.repeat(100_000)}1${close.repeat(100_000)}}`;
    for (const contract of writing) {
      const headers = { 'Idempotency-Key': 'deep' };
      const call = jsonCall(contract.method, pathOf(contract), { token: tokenFor(contract), body, headers });
      const answer = await rawCall(call);
      expect({ route: contract.id, harm: harmOf(answer) }).toEqual({ route: contract.id, harm: null });
    }
  });

  it('with keys of the prototype are refused and change nothing', async () => {
    const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    for (const key of keys) {
      for (const body of [`{"data":{"${key}":{"polluted":true}}}`, `{"data":{"parties":{"${key}":{"name":"x"}}}}`]) {
        const answer = await refused(jsonCall('POST', '/api/requests', { token: declarant.token, body }));
        expect(codeOf(answer)).toBe('validation_failed');
      }
    }
    const { body } = await declarant.post('/api/requests', {}).expect(201);
    expect(body.data.polluted).toBeUndefined();
  });
});

describe('texts that the database cannot hold', () => {
  const texts = ['a\u0000b', '\ud800', 'x\udfff', '\u0001', 'a\u0007'];

  it.each(texts)('%j is refused in every text field', async (text) => {
    const bodies = [
      { purpose: text },
      { registrationNumber: text },
      { parties: { exporter: { name: text } } },
      { shipment: { invoiceNumber: text, containerNumbers: [text] } },
      { inspection: { contactName: text } },
      { goods: [goodsLine(staff.office, { brand: text })] },
    ];
    for (const body of bodies) {
      const answer = await refused(jsonCall('POST', '/api/requests', { token: declarant.token, body: { data: body } }));
      expect(codeOf(answer)).toBe('validation_failed');
    }
  });

  it.each(texts)('%j is refused in names, passwords, reasons and searches', async (text) => {
    const account = {
      username: text,
      email: `${text}@test.ma`,
      password: `${text}aaaaaaaa`,
      companyName: text,
      ice: text,
    };
    await refused(jsonCall('POST', '/api/auth/local/register', { token: null, body: account }));
    await refused(jsonCall('POST', '/api/auth/local', { token: null, body: { identifier: text, password: text } }));
    await refused(jsonCall('POST', '/api/auth/forgot-password', { token: null, body: { email: [text] } }));
    await refused(
      jsonCall('PUT', '/api/me', { token: declarant.token, body: { data: { companyName: text, address: text } } })
    );
    await refused(
      jsonCall('POST', `/api/requests/${draft}/withdraw`, { token: declarant.token, body: { data: { reason: text } } })
    );
  });

  it('are found nowhere: NUL in a path is 404 on every route', async () => {
    const withParameters = contracts.filter(({ path }) => path.includes(':'));
    for (const param of [
      'a%00b',
      '%00',
      '%ED%A0%80',
      '%FF',
      '%C0%80',
      '%01',
      '..%2F..%2Fetc%2Fpasswd',
      `${'x'.repeat(7000)}`,
    ]) {
      await refusedOnEach(withParameters, (contract) =>
        jsonCall(contract.method, pathOf(contract, param), { token: tokenFor(contract) })
      );
    }
  });

  it('are refused in queries', async () => {
    const queries = [
      'q=aaa%00',
      'filters[office][$eq]=%00',
      'sort=%00',
      'filters[state][$in][]=%00',
      '%00=1',
      'q=%ED%A0%80aaa',
    ];
    for (const query of queries) {
      const own = await rawCall(jsonCall('GET', `/api/requests?${query}`, { token: declarant.token }));
      const queue = await rawCall(jsonCall('GET', `/desk/requests?${query}`, { token: staff.agent.token }));
      expect({ query, own: harmOf(own), queue: harmOf(queue) }).toEqual({ query, own: null, queue: null });
    }
  });
});

describe('numbers and dates out of every range', () => {
  const values = [
    '1e400',
    '1e308',
    '-0',
    '9'.repeat(400),
    '0.00000000000000000000001',
    '"1e5"',
    '"Infinity"',
    '"0x10"',
    '9007199254740993',
  ];

  it.each(values)('quantity %s never reaches the database', async (value) => {
    const line = JSON.stringify(goodsLine(staff.office)).replace('"1200"', value);
    const answer = await rawCall(
      jsonCall('POST', `/api/requests/${draft}/goods`, { token: declarant.token, body: `{"data":${line}}` })
    );
    expect(harmOf(answer)).toBeNull();
  });

  it.each([
    '99999-01-01',
    '0000-00-00',
    '2026-02-30',
    '-000001-01-01',
    '2026-13-01',
    '9999-12-31T00:00:00Z',
    '20260101',
  ])('the day %s is refused or kept, never a fault of ours', async (day) => {
    const inspection = { readyDate: day };
    await refused(jsonCall('POST', '/api/requests', { token: declarant.token, body: { data: { inspection } } }));
    const { path } = { path: `/desk/visits?from=${day}&to=${day}` };
    expect(harmOf(await rawCall(jsonCall('GET', path, { token: staff.agent.token })))).toBeNull();
    const own = `/api/requests?filters[depositedAt][$gte]=${day}`;
    expect(harmOf(await rawCall(jsonCall('GET', own, { token: declarant.token })))).toBeNull();
  });

  it.each([
    '9999-12-31T23:59:59-14:00',
    '99999-01-01T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '2026-01-01T25:61:61Z',
    '2026',
  ])('the instant %s of a visit is refused', async (scheduledAt) => {
    const id = draft;
    const path = `/desk/requests/${id}/transitions/schedule_visit`;
    await refused(jsonCall('POST', path, { token: staff.agent.token, body: { data: { scheduledAt } } }));
  });
});

describe('queries', () => {
  const bombs = [
    `filters${'[a]'.repeat(2000)}=1`,
    Array.from({ length: 400 }, (_, index) => `filters[state][$in][${index}]=draft`).join('&'),
    Array.from({ length: 2000 }, () => 'a[]=1').join('&'),
    'filters[__proto__][polluted]=1',
    'filters[constructor][prototype][polluted]=1',
    'filters=1&filters[state]=draft',
    'pagination[page]=1e9&pagination[pageSize]=-1',
    'pagination[page]=99999999999999999999',
    'sort[]=a&sort[]=b',
    'q[]=aaa&q[]=bbb',
    'q[$ne]=aaa',
    'filters[state][$eq][$eq]=draft',
    'populate=*&fields=*',
    '%',
    '%E0%A4%A',
    '&&&===',
  ];

  it.each(bombs.map((query) => ({ title: query.slice(0, 60), query })))('$title is refused', async ({ query }) => {
    const lists = contracts.filter(({ method, path }) => method === 'GET' && !path.includes(':'));
    for (const contract of lists) {
      const path = `${contract.path}?${query}`;
      const answer = await rawCall(jsonCall('GET', path, { token: tokenFor(contract) }));
      expect({ path: path.slice(0, 120), harm: harmOf(answer) }).toEqual({ path: path.slice(0, 120), harm: null });
    }
  });
});

describe('multipart bodies', () => {
  const part = (headers: string, content: string | Buffer): Buffer =>
    Buffer.concat([Buffer.from(`--b\r\n${headers}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n')]);
  const file = (name: string, content: string | Buffer = '%PDF-1.4\n%%EOF\n'): Buffer =>
    part(`Content-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/pdf`, content);
  const end = Buffer.from('--b--\r\n');

  const broken: Array<[string, string, Buffer]> = [
    ['without a boundary', 'multipart/form-data', Buffer.concat([file('a.pdf'), end])],
    ['with another boundary', 'multipart/form-data; boundary=other', Buffer.concat([file('a.pdf'), end])],
    ['cut off', 'multipart/form-data; boundary=b', file('a.pdf').subarray(0, 60)],
    ['without an end', 'multipart/form-data; boundary=b', file('a.pdf')],
    ['of noise', 'multipart/form-data; boundary=b', Buffer.from([0, 255, 1, 254, 13, 10, 45, 45])],
    ['that are empty', 'multipart/form-data; boundary=b', Buffer.from('')],
    ['with a part without headers', 'multipart/form-data; boundary=b', Buffer.from('--b\r\n\r\nx\r\n--b--\r\n')],
    [
      'with a wrong transfer encoding',
      'multipart/form-data; boundary=b',
      Buffer.concat([
        part(
          'Content-Disposition: form-data; name="files"; filename="a.pdf"\r\nContent-Transfer-Encoding: nonsense',
          'x'
        ),
        end,
      ]),
    ],
    [
      'with too many files',
      'multipart/form-data; boundary=b',
      Buffer.concat([...Array.from({ length: 60 }, () => file('a.pdf')), end]),
    ],
    [
      'with too many fields',
      'multipart/form-data; boundary=b',
      Buffer.concat([
        ...Array.from({ length: 1500 }, (_, n) => part(`Content-Disposition: form-data; name="f${n}"`, 'x')),
        end,
      ]),
    ],
    [
      'with a NUL in a field',
      'multipart/form-data; boundary=b',
      Buffer.concat([file('a.pdf'), part('Content-Disposition: form-data; name="documentType"', 'a\u0000'), end]),
    ],
  ];

  it.each(broken)('%s are refused', async (_name, contentType, body) => {
    for (const path of [`/api/requests/${draft}/attachments`, `/api/requests/${draft}/complement`]) {
      const headers = { 'Content-Type': contentType, Authorization: `Bearer ${declarant.token}` };
      await refused({ method: 'POST', path, headers, body });
    }
  });

  it.each([
    'a\u0000.pdf',
    '../../etc/passwd.pdf',
    '.pdf',
    'a'.repeat(3000) + '.pdf',
    '\u202egpj.pdf',
    'a\\b.pdf',
    '%00.pdf',
    'con.pdf',
  ])('keep a file called %j under a harmless name, or refuse it', async (name) => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=b', Authorization: `Bearer ${declarant.token}` };
    const body = Buffer.concat([file(name), end]);
    const answer = await rawCall({ method: 'POST', path: `/api/requests/${draft}/attachments`, headers, body });
    expect(harmOf(answer)).toBeNull();
    if (answer.status === 201) expect(JSON.parse(answer.text).data[0].name).not.toMatch(/[/\\\p{Cc}\p{Cs}]/u);
  });
});

describe('methods, headers and paths', () => {
  it.each(['TRACE', 'PROPFIND', 'OPTIONS', 'HEAD', 'PATCH', 'DELETE', 'LOCK'])('%s is no way in', async (method) => {
    for (const path of ['/api/requests', `/api/requests/${draft}`, '/desk/requests', '/API/Requests']) {
      expect(harmOf(await rawCall({ method, path }))).toBeNull();
    }
  });

  const headers: Array<[string, string]> = [
    ['Authorization', `Bearer ${'a'.repeat(7000)}`],
    ['Authorization', 'Bearer a.b.c'],
    ['Authorization', 'Bearer eyJhbGciOiJub25lIn0.eyJzZXNzaW9uSWQiOiJ4In0.'],
    ['Authorization', 'Basic AAAA'],
    ['Accept-Language', `${'fr-FR;q=0.1,'.repeat(500)}`],
    ['Accept-Language', 'fr;q=nonsense,;;;,*'],
    ['Cookie', 'x=%E0%A4%A; =; __proto__=1'],
    ['X-Forwarded-For', '999.999.1.1, <script>'],
    ['Host', 'evil.test'],
    ['Content-Type', 'nonsense'],
    ['Content-Type', 'application/xml'],
    ['Content-Type', 'application/json; charset='],
    ['If-None-Match', '"'.repeat(500)],
    ['Range', 'bytes=99999999-1'],
    ['Idempotency-Key', 'k'.repeat(201)],
    ['Expect', 'nonsense'],
  ];

  it.each(headers.map(([name, value]) => ({ name, value, title: value.slice(0, 40) })))(
    '$name: $title does no harm',
    async ({ name, value }) => {
      for (const [method, path] of [
        ['GET', '/api/requests'],
        ['POST', '/api/requests'],
        ['GET', '/desk/requests'],
        ['GET', '/api/offices'],
        ['POST', '/api/auth/local'],
      ] as const) {
        const call = jsonCall(method, path, { token: declarant.token, body: method === 'POST' ? { x: 1 } : undefined });
        const answer = await rawCall({ ...call, headers: { ...call.headers, [name]: value } });
        expect({ path, harm: harmOf(answer) }).toEqual({ path, harm: null });
      }
    }
  );

  it.each([
    '/api/%',
    '/api/requests/%E0%A4%A',
    '//api//requests',
    '/api/requests/../../admin',
    '/.env',
    '/uploads/x',
    '/%00',
    '/api/requests/%2e%2e',
    '/desk/..%2f',
    '/api/requests;x=1',
  ])('the path %s finds nothing', async (path) => {
    const answer = await rawCall(jsonCall('GET', path, { token: null }));
    expect(harmOf(answer)).toBeNull();
    expect(answer.status).toBeGreaterThanOrEqual(300);
  });
});
