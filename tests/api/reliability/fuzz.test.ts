import fc from 'fast-check';
import { contracts } from '../../../src/contract';
import type { RouteContract } from '../../../src/contract/route';
import { nobody } from '../../support/client';
import { type DeclarantAccount, newDeclarant } from '../../support/declarants';
import { harmOf } from '../../support/harmless-answer';
import { type StaffedOffice, staffedOffice } from '../../support/offices';
import { type RawCall, rawCall } from '../../support/raw-call';
import { cocForm, requestIn } from '../../support/requests';

let declarant: DeclarantAccount;
let staff: StaffedOffice;
let known: string[];

beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
  const draft = await requestIn('draft', declarant, staff);
  const processing = await requestIn('in_processing', declarant, staff);
  const closed = await requestIn('closed', declarant, staff);
  const { body } = await declarant.get(`/api/requests/${closed}`).expect(200);
  known = [
    draft,
    processing,
    closed,
    body.data.certificates[0].documentId,
    body.data.attachments[0].documentId,
    staff.office.code,
    body.data.goods[0].documentId,
  ];
});

/** Values that are wrong almost everywhere, beside ordinary ones. */
const value = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom<unknown>(
    null,
    '',
    'a\u0000b',
    '\ud800',
    -1,
    0,
    2 ** 31,
    Number.MAX_SAFE_INTEGER,
    1e308,
    '99999-01-01',
    '2026-02-30',
    '9999-12-31T23:59:59-14:00',
    'x'.repeat(5000),
    `' OR 1=1 --`,
    '{{constructor}}',
    '../../../etc/passwd',
    [],
    {},
    [[]],
    { $ne: null },
    { connect: [{ id: 1 }] },
    '__proto__'
  )
);

/** Names that the contracts know, so that values get past the first check. */
const name = fc.constantFrom(
  'subject',
  'type',
  'route',
  'purpose',
  'parties',
  'importer',
  'goods',
  'shipment',
  'inspection',
  'hsCode',
  'quantity',
  'value',
  'items',
  'item',
  'outcome',
  'all',
  'remark',
  'agent',
  'office',
  'reason',
  'message',
  'documentTypes',
  'dueDate',
  'scheduledAt',
  'place',
  'result',
  'version',
  'ids',
  'values',
  'text',
  'members',
  'user',
  'absences',
  'dum',
  'language',
  'companyName',
  'ice',
  'email',
  'identifier',
  'password',
  'username',
  '__proto__',
  'state',
  'owner',
  'number'
);

const form = fc.dictionary(
  name,
  fc.oneof(
    value,
    fc.dictionary(name, value, { maxKeys: 5 }),
    fc.array(fc.dictionary(name, value, { maxKeys: 6 }), { maxLength: 3 })
  ),
  { maxKeys: 6 }
);

const body = fc.oneof(
  { weight: 5, arbitrary: form.map((data) => JSON.stringify({ data })) },
  { weight: 2, arbitrary: form.map((bare) => JSON.stringify(bare)) },
  { weight: 2, arbitrary: value.map((data) => JSON.stringify({ data })) },
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.constant('')
);

const parameter = fc.constantFrom(
  'filters',
  'filters[state]',
  'filters[state][$eq]',
  'filters[agent][$eq]',
  'filters[office][$in][]',
  'filters[depositedAt][$gte]',
  'filters[validUntil][$lte]',
  'filters[late][$eq]',
  'filters[request][$eq]',
  'sort',
  'q',
  'pagination[page]',
  'pagination[pageSize]',
  'from',
  'to',
  'office',
  'role',
  'format',
  'locale',
  'mode',
  'dryRun',
  'sha256',
  'x'
);

const query = fc
  .array(
    fc.tuple(
      parameter,
      fc.oneof(
        value,
        fc.constantFrom('draft', 'createdAt:desc', '1', 'me', 'none', 'true', '2026-01-01', 'exporter', 'abc')
      )
    ),
    { maxLength: 3 }
  )
  .map((pairs) =>
    pairs
      .map(
        ([key, one]) =>
          `${encodeURI(key)}=${encodeURIComponent(String(typeof one === 'string' ? one.toWellFormed() : JSON.stringify(one)).slice(0, 300))}`
      )
      .join('&')
  );

const contentType = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'application/vnd.api+json',
  ''
);

const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE');

const callTo = (contract: RouteContract): fc.Arbitrary<RawCall> =>
  fc
    .record({
      method: fc.oneof({ weight: 8, arbitrary: fc.constant(contract.method) }, method),
      ids: fc.array(
        fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...known) },
          value.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)).slice(0, 200))
        ),
        { minLength: 2, maxLength: 2 }
      ),
      token: fc.constantFrom(declarant.token, staff.agent.token, staff.supervisor.token, null, 'nonsense'),
      query: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, query),
      body,
      type: fc.oneof({ weight: 6, arbitrary: fc.constant('application/json') }, contentType),
      key: fc.option(fc.stringMatching(/^[ -~]{1,30}$/), { nil: undefined }),
    })
    .map(({ ids, token, query: search, type, key, ...call }) => {
      let next = 0;
      const path = contract.path.replace(/:\w+/g, () => encodeURIComponent((ids[next++] ?? '').toWellFormed()) || 'x');
      return {
        method: call.method,
        path: search === '' ? path : `${path}?${search}`,
        headers: {
          ...(type === '' ? {} : { 'Content-Type': type }),
          ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
          ...(key === undefined ? {} : { 'Idempotency-Key': key }),
        },
        ...(call.method === 'GET'
          ? {}
          : {
              body: type.startsWith('multipart')
                ? `--b\r\nContent-Disposition: form-data; name="documentType"\r\n\r\n${call.body}\r\n--b--\r\n`
                : call.body,
            }),
      };
    });

/** Calls of one route; all routes together take some twenty seconds. */
const callsOfRoute = 40;

describe('nonsense sent by anyone does no harm', () => {
  it.each(contracts.map((contract) => ({ id: contract.id, contract })))('$id', async ({ contract }) => {
    await fc.assert(
      fc.asyncProperty(callTo(contract), async (call) => {
        const harm = harmOf(await rawCall(call));
        if (harm !== null) throw new Error(harm);
      }),
      { numRuns: callsOfRoute }
    );
    await nobody.get('/_health').expect(204);
  });
});
