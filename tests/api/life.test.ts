import { newDeclarant } from '../support/declarants';
import { staffedOffice } from '../support/offices';
import { requestIn } from '../support/requests';
import { states } from '../../src/domain/vocabulary';

describe('a request reaches every state', () => {
  it.each(states)('%s', async (state) => {
    const staff = await staffedOffice();
    const declarant = await newDeclarant();
    const id = await requestIn(state, declarant, staff);
    const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
    expect(body.data.state).toBe(state);
  });
});
