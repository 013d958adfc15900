import { supplyComplement } from '../../../src/contract/declarants/transitions';
import { enterOutcomes } from '../../../src/contract/desk/goods';
import { transitionRoutes } from '../../../src/contract/desk/transitions';
import { parseWith, readCall } from '../../../src/contract/parse';
import { transitionInputs } from '../../../src/contract/transition-input';
import { ValidationRefusal } from '../../../src/domain/refusal';
import { ruleOf, transitionNames } from '../../../src/domain/workflow';

const faultsOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof ValidationRefusal) return error.faults.map(({ path, code }) => [path.join('.'), code]);
    throw error;
  }
  throw new Error('Nothing was refused');
};

describe('the inputs of transitions', () => {
  it.each([
    ['assign', { agent: 4 }, { agent: 4 }],
    ['assign', { agent: '4', version: '2' }, { agent: 4, version: 2 }],
    ['reassign', { agent: 4, reason: ' absent ' }, { agent: 4, reason: 'absent' }],
    ['request_complement', { message: 'Facture ?' }, { message: 'Facture ?', documentTypes: [], dueDate: null }],
    [
      'request_complement',
      { message: 'Facture ?', documentTypes: ['other', 'other'], dueDate: '2026-12-01' },
      { message: 'Facture ?', documentTypes: ['other'], dueDate: '2026-12-01' },
    ],
    [
      'schedule_visit',
      { scheduledAt: '2026-12-01T10:00:00+01:00', place: '' },
      { scheduledAt: '2026-12-01T09:00:00.000Z', place: null, message: null },
    ],
    ['close_visit', { result: 'satisfactory' }, { result: 'satisfactory', remarks: null }],
    ['take', {}, {}],
  ] as const)('%s takes %j', (name, sent, parsed) => {
    expect(parseWith(transitionInputs[name], sent)).toEqual(parsed);
  });

  it.each([
    ['assign', {}, [['agent', 'required']]],
    ['assign', { agent: 'me' }, [['agent', 'invalid_value']]],
    ['withdraw', { reason: '  ' }, [['reason', 'required']]],
    ['withdraw', { reason: 'x'.repeat(501) }, [['reason', 'too_long']]],
    ['schedule_visit', { scheduledAt: '2026-12-01' }, [['scheduledAt', 'invalid_date']]],
    [
      'close_visit',
      { result: 'fine', state: 'closed' },
      [
        ['result', 'invalid_value'],
        ['state', 'unknown_key'],
      ],
    ],
    ['take', { agent: 3 }, [['agent', 'unknown_key']]],
  ] as const)('%s refuses %j', (name, sent, faults) => {
    expect(faultsOf(() => parseWith(transitionInputs[name], sent))).toEqual(faults);
  });

  it('have a route for each transition of the desk', () => {
    const expected = transitionNames.filter((name) => ruleOf(name).by !== 'owner');
    expect(transitionRoutes.map(({ name }) => name)).toEqual(expected);
    for (const { name, contract } of transitionRoutes) {
      expect(contract.path).toBe(`/desk/requests/:id/transitions/${name}`);
      expect(contract.permissions).toEqual([ruleOf(name).permission]);
    }
  });

  it('may be left out where they are empty', () => {
    const withoutBody = transitionRoutes.filter(({ contract }) => {
      try {
        readCall(contract, { params: { id: 'a' }, query: {}, request: {} });
        return true;
      } catch {
        return false;
      }
    });
    expect(withoutBody.map(({ name }) => name)).toEqual(['take', 'start_processing', 'close']);
  });
});

describe('a multipart form', () => {
  const supply = (body: unknown) =>
    readCall(supplyComplement, { params: { id: 'a' }, query: {}, request: { body } }).body;

  it('gives its fields as data, a repeated one as a list', () => {
    expect(supply({ documentType: ['other', 'test_report'], note: 'Voici', version: '3' })).toEqual({
      documentType: ['other', 'test_report'],
      note: 'Voici',
      version: 3,
    });
    expect(supply({ documentType: 'other' })).toEqual({ documentType: ['other'], note: null });
    expect(supply(undefined)).toEqual({ documentType: [], note: null });
  });

  it('may also come as JSON', () => {
    expect(supply({ data: { note: 'Voici' } })).toEqual({ documentType: [], note: 'Voici' });
  });

  it('has no other fields', () => {
    expect(faultsOf(() => supply({ state: 'closed' }))).toEqual([['state', 'unknown_key']]);
  });
});

describe('outcomes', () => {
  const enter = (data: unknown) =>
    readCall(enterOutcomes, { params: { id: 'a' }, query: {}, request: { body: { data } } }).body;

  it('are entered by line or for all', () => {
    expect(
      enter({
        items: [
          { item: 'a', outcome: 'conforming' },
          { item: 'b', outcome: null, remark: '' },
        ],
      })
    ).toEqual({
      items: [
        { item: 'a', outcome: 'conforming' },
        { item: 'b', outcome: null, remark: null },
      ],
    });
    expect(enter({ all: 'without_outcome', outcome: 'not_subject', version: 2 })).toEqual({
      all: 'without_outcome',
      outcome: 'not_subject',
      version: 2,
    });
  });

  it.each([
    [{}, [['items', 'required']]],
    [{ all: true }, [['outcome', 'required']]],
    [{ all: false, outcome: null }, [['all', 'invalid_value']]],
    [{ items: [] }, [['items', 'too_short']]],
    [
      { items: [{ item: 'a' }, { outcome: 'good' }] },
      [
        ['items.0.outcome', 'required'],
        ['items.1.item', 'required'],
        ['items.1.outcome', 'invalid_value'],
      ],
    ],
    [{ items: [{ item: 'a', outcome: null }], all: true }, [['all', 'unknown_key']]],
    [{ items: Array(1001).fill({ item: 'a', outcome: null }) }, [['items', 'too_many']]],
  ])('refuse %#', (data, faults) => {
    expect(faultsOf(() => enter(data))).toEqual(faults);
  });
});
