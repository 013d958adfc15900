import { actionsForDeclarant, inputForDeclarant } from '../../../src/api/history-entry/declarant-view';
import { transitionNames } from '../../../src/domain/workflow';

describe("the declarant's view of the history", () => {
  it('shows every transition but the reassignment between agents', () => {
    expect(transitionNames.filter((name) => !actionsForDeclarant.includes(name))).toEqual(['reassign']);
  });

  it('leaves out the outcomes while agents enter them', () => {
    expect(actionsForDeclarant).not.toContain('set_outcomes');
  });

  it('names no agent and keeps what offices tell each other', () => {
    expect(inputForDeclarant('assign', { agent: { id: 7, name: 'Amina' } })).toEqual({});
    expect(inputForDeclarant('transfer', { office: 'BV', previousOffice: 3, reason: 'conflit' })).toEqual({
      office: 'BV',
    });
  });

  it('tells what was asked of the declarant', () => {
    const input = { message: 'Facture lisible, svp', documentTypes: ['commercial_invoice'], dueDate: null };
    expect(inputForDeclarant('request_complement', input)).toEqual(input);
  });

  it('shows nothing of an act that it does not know, nor of an erased input', () => {
    expect(inputForDeclarant('something_new', { secret: 1 })).toEqual({});
    expect(inputForDeclarant('withdraw', null)).toBeNull();
  });
});
