import { type DeclarantAccount, newDeclarant } from '../../support/declarants';
import { actionsOf, historyOf } from '../../support/history';
import { type StaffedOffice, newOffice, staffedOffice } from '../../support/offices';
import { cocForm, readyDraft, requestIn, transition } from '../../support/requests';
import { rowsOf } from '../../support/sql';

type Answer = { status: number; body: { data: Record<string, unknown>; error?: { details: Record<string, unknown> } } };

let declarant: DeclarantAccount;
let staff: StaffedOffice;

beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
});

const callers = 50;

const atOnce = <T>(count: number, call: (index: number) => PromiseLike<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => call(index)));

/** Exactly one call did it; the others are told in which state the request now is. */
const expectOneWinner = (answers: Answer[], stateNow: string): void => {
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const refusals = answers
    .filter(({ status }) => status !== 200)
    .map(({ status, body }) => [status, body.error?.details]);
  expect(refusals).toEqual(
    Array.from({ length: callers - 1 }, () => [
      409,
      expect.objectContaining({ code: 'transition_not_allowed', state: stateNow, operations: expect.any(Array) }),
    ])
  );
};

const times = (list: readonly string[], wanted: string): number => list.filter((one) => one === wanted).length;

const numbersOf = (certificates: Array<{ number: string }>): number[] =>
  certificates.map(({ number }) => Number(number.split('-').at(-1))).sort((a, b) => a - b);

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('fifty callers race for one transition', () => {
  it('of a deposit one wins: one number, one entry', async () => {
    const id = await readyDraft(declarant, cocForm(staff.office));
    const answers = await atOnce(callers, () => declarant.post(`/api/requests/${id}/deposit`));
    expectOneWinner(answers, 'deposited');
    const history = await historyOf(id);
    expect(history.map(({ action, seq }) => [seq, action])).toEqual([
      [1, 'create'],
      [2, 'deposit'],
    ]);
    const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
    expect(history[1]?.input?.number).toBe(body.data.number);
  });

  it('of a taking in charge one wins: one entry', async () => {
    const id = await requestIn('awaiting_evaluation', declarant, staff);
    expectOneWinner(await atOnce(callers, () => transition(staff.agent, id, 'take')), 'under_evaluation');
    expect(times(await actionsOf(id), 'take')).toBe(1);
  });

  it('of a closing one wins: one entry, one set of certificates', async () => {
    const id = await requestIn('in_processing', declarant, staff);
    const goods = await staff.agent.get(`/desk/requests/${id}/goods`).expect(200);
    const [first, second] = goods.body.data as Array<{ documentId: string }>;
    const items = [
      { item: first?.documentId, outcome: 'conforming' },
      { item: second?.documentId, outcome: 'non_conforming', remark: 'Fiche non conforme' },
    ];
    await staff.agent.put(`/desk/requests/${id}/goods/outcomes`, { items }).expect(200);
    expectOneWinner(await atOnce(callers, () => transition(staff.agent, id, 'close')), 'closed');
    expect(times(await actionsOf(id), 'close')).toBe(1);
    const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
    expect(body.data.certificates.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['coc', 'ncr']);
  });
});

describe('many acts at once', () => {
  const parallel = 60;

  it('sixty drafts are deposited by ten connections, with numbers that have neither gaps nor duplicates', async () => {
    const drafts = await atOnce(parallel, () => readyDraft(declarant, cocForm(staff.office, { lines: 1 })));
    const answers = await atOnce(parallel, (index) => declarant.post(`/api/requests/${drafts[index]}/deposit`));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: parallel }, () => 200));
    const numbers: string[] = answers.map(({ body }) => body.data.number).sort();
    expect(new Set(numbers).size).toBe(parallel);
    // Others may deposit meanwhile: all numbers between ours must be there, each once.
    const between = await rowsOf<{ number: string }>(
      'SELECT number FROM requests WHERE number BETWEEN $1 AND $2 ORDER BY number',
      [numbers[0], numbers.at(-1)]
    );
    const first = Number(numbers[0]?.slice(-7));
    expect(between.map(({ number }) => Number(number.slice(-7)))).toEqual(between.map((_, index) => first + index));
  });

  it('closings of one office number their certificates without gaps', async () => {
    const busy = await staffedOffice();
    const ids = await atOnce(12, () => requestIn('in_processing', declarant, busy));
    const evaluated = await atOnce(ids.length, async (index) => {
      const { body } = await busy.agent.get(`/desk/requests/${ids[index]}/goods`).expect(200);
      const [first, second] = body.data;
      const items = [
        { item: first.documentId, outcome: 'conforming' },
        { item: second.documentId, outcome: 'non_conforming', remark: 'Essai échoué' },
      ];
      return busy.agent.put(`/desk/requests/${ids[index]}/goods/outcomes`, { items });
    });
    expect(new Set(evaluated.map(({ status }) => status))).toEqual(new Set([200]));
    const answers = await atOnce(ids.length, (index) => transition(busy.agent, ids[index] ?? '', 'close'));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const certificates = answers.flatMap(({ body }) => body.data.certificates);
    for (const kind of ['coc', 'ncr']) {
      expect(numbersOf(certificates.filter((one: { kind: string }) => one.kind === kind))).toEqual(upTo(ids.length));
    }
  });

  it('withdrawing and assigning at once leave one of the two orders behind', async () => {
    const ids = await atOnce(8, () => requestIn('deposited', declarant, staff));
    const answers = await atOnce(ids.length, (index) =>
      Promise.all([
        declarant.post(`/api/requests/${ids[index]}/withdraw`, { reason: 'Erreur de facture' }),
        transition(staff.supervisor, ids[index] ?? '', 'assign', { agent: staff.agent.id }),
      ])
    );
    for (const [index, [withdrawn, assigned]] of answers.entries()) {
      expect(withdrawn.status).toBe(200);
      expect([200, 404, 409]).toContain(assigned.status);
      const expected = assigned.status === 200 ? ['assign', 'withdraw'] : ['withdraw'];
      expect(
        (
          await rowsOf<{ action: string }>('SELECT action FROM history_entries WHERE request = $1 ORDER BY seq', [
            ids[index],
          ])
        ).map(({ action }) => action)
      ).toEqual(['create', 'deposit', ...expected]);
      const rows = await rowsOf('SELECT state, office_id, agent_id FROM requests WHERE document_id = $1', [ids[index]]);
      expect(rows).toEqual([{ state: 'draft', office_id: null, agent_id: null }]);
    }
  });

  it('transferring and taking at once leave one of the two orders behind', async () => {
    const target = await newOffice();
    const ids = await atOnce(8, () => requestIn('awaiting_evaluation', declarant, staff));
    const answers = await atOnce(ids.length, (index) =>
      Promise.all([
        transition(staff.supervisor, ids[index] ?? '', 'transfer', { office: target.code, reason: 'Surcharge' }),
        transition(staff.agent, ids[index] ?? '', 'take'),
      ])
    );
    for (const [index, [transferred, taken]] of answers.entries()) {
      expect(transferred.status).toBe(200);
      expect([200, 404, 409]).toContain(taken.status);
      const expected = taken.status === 200 ? ['take', 'transfer'] : ['transfer'];
      expect(await actionsOf(ids[index] ?? '')).toEqual(['create', 'deposit', 'assign', ...expected]);
      const { body } = await declarant.get(`/api/requests/${ids[index]}`).expect(200);
      expect([body.data.state, body.data.office.code]).toEqual(['deposited', target.code]);
    }
  });

  it('edits of one draft at once are kept one after the other, each with its own version', async () => {
    const id = await readyDraft(declarant, cocForm(staff.office));
    const before = (await declarant.get(`/api/requests/${id}`).expect(200)).body.data.version;
    const answers = await atOnce(20, (index) => declarant.put(`/api/requests/${id}`, { purpose: `Objet ${index}` }));
    expect(answers.map(({ body }) => body.data.version - before).sort((a, b) => a - b)).toEqual(upTo(20));
    const stale = await atOnce(20, () => declarant.put(`/api/requests/${id}`, { purpose: 'x', version: before + 20 }));
    expect(stale.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(stale.filter(({ status }) => status !== 200).map(({ body }) => body.error.details.code))).toEqual(
      new Set(['version_conflict'])
    );
  });
});
