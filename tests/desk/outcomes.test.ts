import { newDeclarant } from '../support/declarants';
import { type Client } from '../support/client';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { faultList, refused } from '../support/refusals';
import { cocForm, requestIn, transition } from '../support/requests';

let staff: StaffedOffice;
let declarant: Client;
beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
});

type Line = { documentId: string; outcome: string | null; remark: string | null; standardsApplied: string | null };

const inProcessing = (lines = 3): Promise<string> =>
  requestIn('in_processing', declarant, staff, cocForm(staff.office, { lines }));
const enter = (id: string, entry: object, client: Client = staff.agent) =>
  client.put(`/desk/requests/${id}/goods/outcomes`, entry);
const linesOf = async (id: string, query = ''): Promise<Line[]> =>
  (await staff.agent.get(`/desk/requests/${id}/goods${query}`).expect(200)).body.data;
const requestOf = async (id: string) => (await staff.agent.get(`/desk/requests/${id}`).expect(200)).body.data;

describe('entering outcomes line by line', () => {
  it('answers how many were updated, how many are missing, and the response if closed now', async () => {
    const id = await inProcessing();
    const [one, two, three] = await linesOf(id);
    const first = await enter(id, { items: [{ item: one?.documentId, outcome: 'conforming' }] }).expect(200);
    expect(first.body.data).toEqual({ updated: 1, missing: 2, responseIfClosed: null });
    const rest = [two, three].map((line) => ({
      item: line?.documentId,
      outcome: 'non_conforming',
      remark: 'Fils nus',
    }));
    const second = await enter(id, { items: rest }).expect(200);
    expect(second.body.data).toEqual({ updated: 2, missing: 0, responseIfClosed: 'partially_conforming' });
    const request = await requestOf(id);
    expect(request).toMatchObject({ responseIfClosed: 'partially_conforming', response: null });
    expect(second.body.meta.version).toBe(request.version);
    expect(second.body.meta.version).toBe(first.body.meta.version + 1);
  });

  it('keeps what is left out, and clears what is null', async () => {
    const id = await inProcessing(1);
    const [line] = await linesOf(id);
    const item = line?.documentId;
    const remark = 'Marquage à corriger';
    const standardsApplied = 'NM EN 60335-1';
    await enter(id, { items: [{ item, outcome: 'conforming_with_reservation', remark, standardsApplied }] }).expect(
      200
    );
    await enter(id, { items: [{ item, outcome: 'conforming' }] }).expect(200);
    expect(await linesOf(id)).toEqual([expect.objectContaining({ outcome: 'conforming', remark, standardsApplied })]);
    const { body } = await enter(id, { items: [{ item, outcome: null, remark: null, standardsApplied: '' }] });
    expect(body.data).toEqual({ updated: 1, missing: 1, responseIfClosed: null });
    expect(await linesOf(id)).toEqual([
      expect.objectContaining({ outcome: null, remark: null, standardsApplied: null }),
    ]);
  });

  it('refuses unknown lines by their index, those of another request too, and changes none', async () => {
    const id = await inProcessing(1);
    const other = await inProcessing(1);
    const [own] = await linesOf(id);
    const [foreign] = await linesOf(other);
    const items = [own?.documentId, foreign?.documentId, 'nothing'].map((item) => ({ item, outcome: 'conforming' }));
    const answer = await enter(id, { items }).expect(refused('validation_failed'));
    expect(faultList(answer)).toEqual(['items.1.item unknown_item', 'items.2.item unknown_item']);
    expect(await linesOf(id)).toEqual([expect.objectContaining({ outcome: null })]);
    expect(await linesOf(other)).toEqual([expect.objectContaining({ outcome: null })]);
  });

  it('refuses a line named twice, an unknown outcome, an unknown key and more than 1,000 items', async () => {
    const id = await inProcessing(1);
    const [line] = await linesOf(id);
    const item = line?.documentId;
    const good = { item, outcome: 'conforming' };
    const faultsOf = async (entry: object) => faultList(await enter(id, entry).expect(refused('validation_failed')));
    expect(await faultsOf({ items: [good, good] })).toEqual(['items.1.item invalid_value']);
    expect(await faultsOf({ items: [{ item, outcome: 'perfect' }] })).toEqual(['items.0.outcome invalid_value']);
    expect(await faultsOf({ items: [{ ...good, state: 'closed' }] })).toEqual(['items.0.state unknown_key']);
    expect(await faultsOf({ items: Array.from({ length: 1001 }, () => good) })).toEqual(['items too_many']);
    expect(await faultsOf({ items: [] })).toEqual(['items too_short']);
    expect(await faultsOf({ items: [good], all: true, outcome: 'conforming' })).toEqual([
      'all unknown_key',
      'outcome unknown_key',
    ]);
    expect(await faultsOf({})).toEqual(['items required']);
    expect(await faultsOf({ all: true })).toEqual(['outcome required']);
  });
});

describe('entering one outcome for many lines', () => {
  it('is for all of them', async () => {
    const id = await inProcessing();
    const { body } = await enter(id, { all: true, outcome: 'conforming' }).expect(200);
    expect(body.data).toEqual({ updated: 3, missing: 0, responseIfClosed: 'conforming' });
  });

  it('is for those without one, and leaves the others alone', async () => {
    const id = await inProcessing();
    const [line] = await linesOf(id);
    const judged = { item: line?.documentId, outcome: 'non_conforming', remark: 'Fils nus' };
    await enter(id, { items: [judged] }).expect(200);
    const { body } = await enter(id, { all: 'without_outcome', outcome: 'conforming' }).expect(200);
    expect(body.data).toEqual({ updated: 2, missing: 0, responseIfClosed: 'partially_conforming' });
    const outcomes = (await linesOf(id)).map(({ outcome, remark }) => [outcome, remark]);
    expect(outcomes).toEqual([
      ['non_conforming', 'Fils nus'],
      ['conforming', null],
      ['conforming', null],
    ]);
  });

  it('clears all by null', async () => {
    const id = await inProcessing();
    await enter(id, { all: true, outcome: 'not_subject' }).expect(200);
    const { body } = await enter(id, { all: true, outcome: null, remark: null }).expect(200);
    expect(body.data).toEqual({ updated: 3, missing: 3, responseIfClosed: null });
  });
});

describe('who enters outcomes, and when', () => {
  it('is the assigned agent', async () => {
    const id = await inProcessing(1);
    const entry = { all: true, outcome: 'conforming' };
    await enter(id, entry, staff.other).expect(refused('not_assigned'));
    await enter(id, entry, staff.supervisor).expect(refused('not_permitted'));
  });

  it.each(['under_evaluation', 'awaiting_complement', 'under_inspection', 'closed'] as const)(
    'is not while %s',
    async (state) => {
      const id = await requestIn(state, declarant, staff);
      const before = await requestOf(id);
      const { body } = await enter(id, { all: true, outcome: 'non_conforming' }).expect(
        refused('transition_not_allowed')
      );
      expect(body.error.details).toMatchObject({ state, operations: before.operations });
      expect(await requestOf(id)).toEqual(before);
    }
  );

  it('is by the version that was read, when it is given', async () => {
    const id = await inProcessing(1);
    const { version } = await requestOf(id);
    const entry = { all: true, outcome: 'conforming' };
    await enter(id, { ...entry, version: version - 1 }).expect(refused('version_conflict'));
    await enter(id, { ...entry, version }).expect(200);
    await transition(staff.agent, id, 'close', { version }).expect(refused('version_conflict'));
  });

  it('is in the desk’s history and not in the declarant’s', async () => {
    const id = await inProcessing(2);
    await enter(id, { all: true, outcome: 'conforming' }).expect(200);
    const { body } = await staff.agent.get(`/desk/requests/${id}/history`).expect(200);
    expect(body.data.at(-1)).toMatchObject({
      action: 'set_outcomes',
      from: 'in_processing',
      to: 'in_processing',
      input: { updated: 2, missing: 0 },
    });
    const { body: theirs } = await declarant.get(`/api/requests/${id}/history`).expect(200);
    expect(theirs.data.map(({ action }: { action: string }) => action)).not.toContain('set_outcomes');
  });
});

describe('the list of lines', () => {
  it('is filtered by outcome and by its absence, and paginated in the order of the lines', async () => {
    const id = await inProcessing(4);
    const lines = await linesOf(id);
    const items = [
      { item: lines[0]?.documentId, outcome: 'conforming' },
      { item: lines[2]?.documentId, outcome: 'not_subject' },
    ];
    await enter(id, { items }).expect(200);
    const idsOf = async (query: string) => (await linesOf(id, query)).map(({ documentId }) => documentId);
    const at = (...indexes: number[]) => indexes.map((index) => lines[index]?.documentId);
    expect(await idsOf('?filters[outcome][$eq]=conforming')).toEqual(at(0));
    expect(await idsOf('?filters[outcome][$in][]=conforming&filters[outcome][$in][]=not_subject')).toEqual(at(0, 2));
    expect(await idsOf('?filters[without_outcome][$eq]=true')).toEqual(at(1, 3));
    expect(await idsOf('?filters[without_outcome][$eq]=false')).toEqual(at(0, 2));
    expect(await idsOf('?pagination[page]=2&pagination[pageSize]=3')).toEqual(at(3));
    const path = `/desk/requests/${id}/goods`;
    await staff.agent.get(`${path}?filters[brand][$eq]=x`).expect(refused('validation_failed'));
    await staff.agent.get(`${path}?sort=line`).expect(refused('validation_failed'));
  });
});
