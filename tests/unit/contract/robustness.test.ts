import fc from 'fast-check';
import { contracts } from '../../../src/contract';
import { readCall } from '../../../src/contract/parse';
import { Refusal } from '../../../src/domain/refusal';

const outcomeOf = (act: () => unknown): 'read' | 'refused' => {
  try {
    act();
    return 'read';
  } catch (error) {
    if (error instanceof Refusal) return 'refused';
    throw error;
  }
};

describe('whatever is sent', () => {
  it.each(contracts.map((contract) => [contract.id, contract] as const))('%s reads or refuses it', (_, contract) => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (data, query) => {
        const params = { id: 'a', itemId: 'b', attachmentId: 'c', code: 'd', list: 'ports' };
        const named = Object.fromEntries(
          Object.entries(params).filter(([name]) => contract.path.split('/').includes(`:${name}`))
        );
        const withBody = () => readCall(contract, { params: named, query: {}, request: { body: { data } } });
        const withQuery = () => readCall(contract, { params: named, query, request: { body: data } });
        expect(['read', 'refused']).toContain(outcomeOf(withBody));
        expect(['read', 'refused']).toContain(outcomeOf(withQuery));
      }),
      { numRuns: 30 }
    );
  });
});
