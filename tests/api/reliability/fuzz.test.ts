import fc from 'fast-check';
import { contracts } from '../../../src/contract';
import type { RouteContract } from '../../../src/contract/route';
import { type Client, nobody } from '../../support/client';
import { type DeclarantAccount, newDeclarant } from '../../support/declarants';
import { bodyLike, hostileValue } from '../../support/hostile-body';
import { harmOf } from '../../support/harmless-answer';
import { type StaffedOffice, newOffice, staffedOffice } from '../../support/offices';
import { superAdministrator } from '../../support/panel';
import { type RawCall, rawCall } from '../../support/raw-call';
import { requestIn } from '../../support/requests';

let declarant: DeclarantAccount;
let staff: StaffedOffice;
let administrator: Client;
/** Ids that exist. */
let known: string[];

beforeAll(async () => {
  staff = await staffedOffice();
  administrator = await superAdministrator();
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
    (await newOffice()).code,
    body.data.goods[0].documentId,
  ];
});

/** Halves of surrogate pairs cannot be encoded in an address. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '?');

/** The same body in its envelope, without it, and as something that is no JSON at all. */
const bodyOf = (contract: RouteContract): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 10,
      arbitrary: bodyLike(contract.body).map((sent) => JSON.stringify(contract.bare ? sent : { data: sent })),
    },
    { weight: 2, arbitrary: bodyLike(contract.body).map((sent) => JSON.stringify(sent)) },
    fc.string({ unit: 'binary', maxLength: 100 })
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
        hostileValue,
        fc.constantFrom('draft', 'createdAt:desc', '1', 'me', 'none', 'true', '2026-01-01', 'exporter', 'abc')
      )
    ),
    { maxLength: 3 }
  )
  .map((pairs) =>
    pairs
      .map(
        ([key, one]) =>
          `${encodeURI(key)}=${encodeURIComponent(wellFormed(typeof one === 'string' ? one : JSON.stringify(one)).slice(0, 300))}`
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
          hostileValue.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)).slice(0, 200))
        ),
        { minLength: 2, maxLength: 2 }
      ),
      token: fc.constantFrom(
        declarant.token,
        staff.agent.token,
        staff.supervisor.token,
        administrator.token,
        null,
        'nonsense'
      ),
      query: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, query),
      body: bodyOf(contract),
      type: fc.oneof({ weight: 6, arbitrary: fc.constant('application/json') }, contentType),
      key: fc.option(fc.stringMatching(/^[ -~]{1,30}$/), { nil: undefined }),
    })
    .map(({ ids, token, query: search, type, key, ...call }) => {
      let next = 0;
      const path = contract.path.replace(/:\w+/g, () => encodeURIComponent(wellFormed(ids[next++] ?? '')) || 'x');
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
