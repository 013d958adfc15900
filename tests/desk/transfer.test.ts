import { newDeclarant } from '../support/declarants';
import { type Client } from '../support/client';
import { type StaffedOffice, newOffice, staffedOffice } from '../support/offices';
import { faultList, refused } from '../support/refusals';
import { cocForm, depositedRequest, requestIn, transition } from '../support/requests';

describe('transferring', () => {
  let staff: StaffedOffice;
  let target: StaffedOffice;
  let declarant: Client;
  beforeAll(async () => {
    staff = await staffedOffice();
    target = await staffedOffice();
    declarant = await newDeclarant();
  });

  it('asks for a reason and another active office', async () => {
    const id = await depositedRequest(declarant, cocForm(staff.office));
    const closed = await newOffice({ activeUntil: '2020-01-01' });
    const coming = await newOffice({ activeFrom: '2090-01-01' });
    const faultsOf = async (input: object) =>
      faultList(await transition(staff.supervisor, id, 'transfer', input).expect(refused('validation_failed')));
    expect(await faultsOf({})).toEqual(['office required', 'reason required']);
    expect(await faultsOf({ office: target.office.code })).toEqual(['reason required']);
    for (const office of ['NOWHERE', closed.code, closed.documentId, coming.code]) {
      expect(await faultsOf({ office, reason: 'Compétence' })).toEqual(['office office_not_active']);
    }
    for (const office of [staff.office.code, staff.office.documentId]) {
      expect(await faultsOf({ office, reason: 'Compétence' })).toEqual(['office same_office']);
    }
  });

  it('refuses a stale version', async () => {
    const id = await requestIn('awaiting_evaluation', declarant, staff);
    const input = { office: target.office.code, reason: 'Compétence', version: 0 };
    await transition(staff.supervisor, id, 'transfer', input).expect(refused('version_conflict'));
  });

  it('answers four things only, and the request is gone from the old office', async () => {
    const id = await requestIn('in_processing', declarant, staff);
    const { body: before } = await declarant.get(`/api/requests/${id}`).expect(200);
    const input = { office: target.office.code, reason: 'Compétence' };
    const { body } = await transition(staff.supervisor, id, 'transfer', input).expect(200);
    expect(body).toEqual({
      data: {
        documentId: id,
        number: before.data.number,
        state: 'deposited',
        office: {
          documentId: target.office.documentId,
          code: target.office.code,
          name: `Bureau ${target.office.code}`,
        },
      },
    });
    for (const client of [staff.supervisor, staff.agent]) {
      await client.get(`/desk/requests/${id}`).expect(refused('not_found'));
    }
    await target.supervisor.get(`/desk/requests/${id}`).expect(200);
  });

  it('clears agent and outcomes, and keeps number and date of deposit', async () => {
    const id = await requestIn('in_processing', declarant, staff);
    const outcome = { all: true, outcome: 'non_conforming', remark: 'Secret de l’ancien bureau' };
    await staff.agent.put(`/desk/requests/${id}/goods/outcomes`, outcome).expect(200);
    const { body: before } = await staff.agent.get(`/desk/requests/${id}`).expect(200);
    const input = { office: target.office.documentId, reason: 'Compétence' };
    await transition(staff.supervisor, id, 'transfer', input).expect(200);
    const { body } = await target.supervisor.get(`/desk/requests/${id}`).expect(200);
    const { number, depositedAt } = before.data;
    expect(body.data).toMatchObject({ state: 'deposited', agent: null, number, depositedAt, responseIfClosed: null });
    for (const item of body.data.goods) expect(item).toMatchObject({ outcome: null, remark: null });
    await transition(target.supervisor, id, 'assign', { agent: target.agent.id }).expect(200);
  });

  it('does not look at the scope of the other office', async () => {
    const id = await depositedRequest(declarant, cocForm(staff.office));
    const narrow = await newOffice({ acceptsCoc: false, routeA: false });
    await transition(staff.supervisor, id, 'transfer', { office: narrow.code, reason: 'Compétence' }).expect(200);
  });

  it('assigns at once where the other office does so automatically', async () => {
    const automatic = await staffedOffice({ assignmentMode: 'automatic' });
    const id = await requestIn('under_evaluation', declarant, staff);
    const input = { office: automatic.office.code, reason: 'Charge' };
    const { body } = await transition(staff.supervisor, id, 'transfer', input).expect(200);
    expect(body.data.state).toBe('awaiting_evaluation');
    const { body: moved } = await automatic.supervisor.get(`/desk/requests/${id}`).expect(200);
    expect([automatic.agent.id, automatic.other.id]).toContain(moved.data.agent.id);
  });

  it('tells the declarant the new office and not the reason', async () => {
    const id = await depositedRequest(declarant, cocForm(staff.office));
    const input = { office: target.office.code, reason: 'Raison entre bureaux' };
    await transition(staff.supervisor, id, 'transfer', input).expect(200);
    const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
    expect(body.data.office.code).toBe(target.office.code);
    const { text } = await declarant.get(`/api/requests/${id}/history`).expect(200);
    expect(text).not.toContain('Raison entre bureaux');
  });
});
