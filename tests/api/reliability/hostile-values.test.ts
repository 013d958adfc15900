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
import { goodsLine } from '../../support/requests';

let target: HostileTarget;

beforeAll(async () => {
  target = await newHostileTarget();
});

afterEach(async () => {
  await nobody.get('/_health').expect(204);
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
      { goods: [goodsLine(target.staff.office, { brand: text })] },
    ];
    for (const body of bodies) {
      const answer = await refused(
        jsonCall('POST', '/api/requests', { token: target.declarant.token, body: { data: body } })
      );
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
      jsonCall('PUT', '/api/me', {
        token: target.declarant.token,
        body: { data: { companyName: text, address: text } },
      })
    );
    await refused(
      jsonCall('POST', `/api/requests/${target.draft}/withdraw`, {
        token: target.declarant.token,
        body: { data: { reason: text } },
      })
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
      for (const contract of withParameters) {
        await refused(jsonCall(contract.method, pathWith(contract, param), { token: tokenFor(contract, target) }));
      }
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
      await harmless(jsonCall('GET', `/api/requests?${query}`, { token: target.declarant.token }));
      await harmless(jsonCall('GET', `/desk/requests?${query}`, { token: target.staff.agent.token }));
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
    const line = JSON.stringify(goodsLine(target.staff.office)).replace('"1200"', value);
    await harmless(
      jsonCall('POST', `/api/requests/${target.draft}/goods`, {
        token: target.declarant.token,
        body: `{"data":${line}}`,
      })
    );
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
    await refused(jsonCall('POST', '/api/requests', { token: target.declarant.token, body: { data: { inspection } } }));
    const path = `/desk/visits?from=${day}&to=${day}`;
    await harmless(jsonCall('GET', path, { token: target.staff.agent.token }));
    const own = `/api/requests?filters[depositedAt][$gte]=${day}`;
    await harmless(jsonCall('GET', own, { token: target.declarant.token }));
  });

  it.each([
    '9999-12-31T23:59:59-14:00',
    '99999-01-01T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '2026-01-01T25:61:61Z',
    '2026',
  ])('the instant %s of a visit is refused', async (scheduledAt) => {
    const path = `/desk/requests/${target.draft}/transitions/schedule_visit`;
    await refused(jsonCall('POST', path, { token: target.staff.agent.token, body: { data: { scheduledAt } } }));
  });
});
