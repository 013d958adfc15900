import { contracts } from '../../../src/contract';
import { nobody } from '../../support/client';
import { type HostileTarget, harmless, newHostileTarget, tokenFor } from '../../support/hostile-target';
import { jsonCall } from '../../support/raw-call';

let target: HostileTarget;

beforeAll(async () => {
  target = await newHostileTarget();
});

afterEach(async () => {
  await nobody.get('/_health').expect(204);
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
      await harmless(jsonCall('GET', path, { token: tokenFor(contract, target) }));
    }
  });
});

describe('methods, headers and paths', () => {
  it.each(['TRACE', 'PROPFIND', 'OPTIONS', 'HEAD', 'PATCH', 'DELETE', 'LOCK'])('%s is no way in', async (method) => {
    for (const path of ['/api/requests', `/api/requests/${target.draft}`, '/desk/requests', '/API/Requests']) {
      await harmless({ method, path });
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
        const call = jsonCall(method, path, {
          token: target.declarant.token,
          body: method === 'POST' ? { x: 1 } : undefined,
        });
        await harmless({ ...call, headers: { ...call.headers, [name]: value } });
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
    const answer = await harmless(jsonCall('GET', path, { token: null }));
    expect(answer.status).toBeGreaterThanOrEqual(300);
  });
});
