import { gzipSync } from 'node:zlib';
import { contracts } from '../../../src/contract';
import { nobody } from '../../support/client';
import {
  type HostileTarget,
  codeOf,
  harmless,
  newHostileTarget,
  pathWith,
  refused,
  tokenFor,
} from '../../support/hostile-target';
import { jsonCall } from '../../support/raw-call';

const writing = contracts.filter(({ method }) => method !== 'GET');

let target: HostileTarget;

beforeAll(async () => {
  target = await newHostileTarget();
});

afterEach(async () => {
  await nobody.get('/_health').expect(204);
});

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
      for (const { token } of [target.declarant, target.staff.agent, nobody]) {
        await refused(jsonCall('POST', `/api/${path}`, { token, body: { data } }));
        await refused(jsonCall('PUT', `/api/${path}/${target.draft}`, { token, body: { data } }));
      }
    }
  });
});

describe('bodies', () => {
  it('that are no JSON are refused on every route', async () => {
    const contentType = { 'Content-Type': 'application/json' };
    const malformed = ['{"data":', '{"data":{"a":01}}', '\u0000', 'null]', '[1,2', '"text"', 'true', '{"data":{}}{}'];
    for (const body of malformed) {
      for (const contract of writing) {
        await refused(
          jsonCall(contract.method, pathWith(contract, 'none'), {
            token: tokenFor(contract, target),
            body,
            headers: contentType,
          })
        );
      }
    }
  });

  it('of bytes that are no UTF-8 are refused', async () => {
    const { headers } = jsonCall('POST', '/api/requests', { token: target.declarant.token });
    const body = Buffer.concat([
      Buffer.from('{"data":{"purpose":"'),
      Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
      Buffer.from('","x":1}}'),
    ]);
    await refused({ method: 'POST', path: '/api/requests', headers, body });
  });

  it('larger than the limit are answered 413', async () => {
    const body = JSON.stringify({ data: { purpose: 'a'.repeat(5 * 1024 * 1024) } });
    const answer = await refused(jsonCall('POST', '/api/requests', { token: target.declarant.token, body }));
    expect(answer.status).toBe(413);
    expect(codeOf(answer)).toBe('file_too_large');
  });

  it('that grow beyond the limit when they are unpacked are answered 413', async () => {
    const body = gzipSync(JSON.stringify({ data: { purpose: 'a'.repeat(50 * 1024 * 1024) } }));
    const { headers } = jsonCall('POST', '/api/requests', { token: target.declarant.token });
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
    const answer = await refused(jsonCall('POST', '/api/requests', { token: target.declarant.token, body, headers }));
    expect([400, 415]).toContain(answer.status);
  });

  it.each(['utf-16', 'nonsense', 'utf-7'])('in the character set %s are refused', async (charset) => {
    const headers = { 'Content-Type': `application/json; charset=${charset}` };
    await refused(
      jsonCall('POST', '/api/requests', { token: target.declarant.token, body: { data: { x: 1 } }, headers })
    );
  });

  it.each(['[', '{"a":'])('nested a hundred thousand deep with %s are refused on every route', async (open) => {
    const close = open === '[' ? ']' : '}';
    const body = `{"data":${open.repeat(100_000)}1${close.repeat(100_000)}}`;
    for (const contract of writing) {
      const headers = { 'Idempotency-Key': 'deep' };
      const call = jsonCall(contract.method, pathWith(contract, target.draft), {
        token: tokenFor(contract, target),
        body,
        headers,
      });
      await harmless(call);
    }
  });

  it('with keys of the prototype are refused and change nothing', async () => {
    const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    for (const key of keys) {
      for (const body of [`{"data":{"${key}":{"polluted":true}}}`, `{"data":{"parties":{"${key}":{"name":"x"}}}}`]) {
        const answer = await refused(jsonCall('POST', '/api/requests', { token: target.declarant.token, body }));
        expect(codeOf(answer)).toBe('validation_failed');
      }
    }
    const { body } = await target.declarant.post('/api/requests', {}).expect(201);
    expect(body.data.polluted).toBeUndefined();
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
    for (const path of [`/api/requests/${target.draft}/attachments`, `/api/requests/${target.draft}/complement`]) {
      const headers = { 'Content-Type': contentType, Authorization: `Bearer ${target.declarant.token}` };
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
    const headers = {
      'Content-Type': 'multipart/form-data; boundary=b',
      Authorization: `Bearer ${target.declarant.token}`,
    };
    const body = Buffer.concat([file(name), end]);
    const answer = await harmless({ method: 'POST', path: `/api/requests/${target.draft}/attachments`, headers, body });
    if (answer.status === 201) expect(JSON.parse(answer.text).data[0].name).not.toMatch(/[/\\\p{Cc}\p{Cs}]/u);
  });
});
