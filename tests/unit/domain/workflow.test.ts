import type { Actor } from '../../../src/domain/actor';
import { permissions, type State, states } from '../../../src/domain/vocabulary';
import {
  assertSoundWorkflow,
  isGuarded,
  operationsFor,
  refusalFor,
  type RequestFacts,
  startsFrom,
  targetOf,
  type TransitionName,
  transitionNames,
  type TransitionRule,
  transitions,
} from '../../../src/domain/workflow';

type By = 'declarant' | 'supervisor' | 'agent';

// The table of the specification, written here a second time and not taken from the code. `=` leaves the state as it is.
const specified: Record<TransitionName, { from: State[]; to: State | '='; by: By }> = {
  deposit: { from: ['draft'], to: 'deposited', by: 'declarant' },
  withdraw: { from: ['deposited', 'awaiting_evaluation'], to: 'draft', by: 'declarant' },
  assign: { from: ['deposited'], to: 'awaiting_evaluation', by: 'supervisor' },
  reassign: {
    from: [
      'awaiting_evaluation',
      'under_evaluation',
      'in_processing',
      'awaiting_complement',
      'awaiting_analyses',
      'under_inspection',
    ],
    to: '=',
    by: 'supervisor',
  },
  transfer: {
    from: ['deposited', 'awaiting_evaluation', 'under_evaluation', 'in_processing'],
    to: 'deposited',
    by: 'supervisor',
  },
  take: { from: ['awaiting_evaluation'], to: 'under_evaluation', by: 'agent' },
  start_processing: { from: ['under_evaluation'], to: 'in_processing', by: 'agent' },
  request_complement: { from: ['under_evaluation', 'in_processing'], to: 'awaiting_complement', by: 'agent' },
  supply_complement: { from: ['awaiting_complement'], to: 'in_processing', by: 'declarant' },
  request_analyses: { from: ['under_evaluation', 'in_processing'], to: 'awaiting_analyses', by: 'agent' },
  supply_analyses: { from: ['awaiting_analyses'], to: 'in_processing', by: 'declarant' },
  withdraw_information_request: {
    from: ['awaiting_complement', 'awaiting_analyses'],
    to: 'in_processing',
    by: 'agent',
  },
  schedule_visit: { from: ['in_processing'], to: 'under_inspection', by: 'agent' },
  reschedule_visit: { from: ['under_inspection'], to: '=', by: 'agent' },
  cancel_visit: { from: ['under_inspection'], to: 'in_processing', by: 'agent' },
  close_visit: { from: ['under_inspection'], to: 'in_processing', by: 'agent' },
  close: { from: ['in_processing'], to: 'closed', by: 'agent' },
};

const office = 10;
const elsewhere = 11;
const person = (
  id: number,
  given: readonly (typeof permissions)[number][],
  offices: number[],
  supervised: number[] = []
) =>
  ({
    kind: 'agent',
    id,
    name: `Agent ${id}`,
    permissions: new Set(given),
    memberOf: new Set(offices),
    supervises: new Set(supervised),
  }) satisfies Actor;

type Verdict = 'allowed' | 'not_found' | 'not_permitted' | 'not_assigned';
const invisible = { declarant: 'not_found', supervisor: 'not_found', agent: 'not_found' } as const;
const powerless = { declarant: 'not_permitted', supervisor: 'not_permitted', agent: 'not_permitted' } as const;

/** Each kind of actor, and what they hear of a deposited request's transitions. */
const cast: Record<string, { actor: Actor; hears: Record<By, Verdict> }> = {
  owner: { actor: { kind: 'declarant', id: 1, name: 'Atlas' }, hears: { ...powerless, declarant: 'allowed' } },
  'another declarant': { actor: { kind: 'declarant', id: 2, name: 'Siroco' }, hears: invisible },
  'the assigned agent': {
    actor: person(21, ['requests.read', 'requests.treat'], [office]),
    hears: { ...powerless, agent: 'allowed' },
  },
  'another agent of the office': {
    actor: person(22, ['requests.read', 'requests.treat'], [office]),
    hears: { ...powerless, agent: 'not_assigned' },
  },
  'the assigned agent, his role since taken away': { actor: person(21, ['requests.read'], [office]), hears: powerless },
  'the assigned agent, no longer of the office': {
    actor: person(21, ['requests.read', 'requests.treat'], [elsewhere]),
    hears: invisible,
  },
  'an agent of another office': {
    actor: person(23, ['requests.read', 'requests.treat'], [elsewhere]),
    hears: invisible,
  },
  'the supervisor of the office': {
    actor: person(31, ['requests.read', 'requests.assign', 'requests.transfer'], [office], [office]),
    hears: { ...powerless, supervisor: 'allowed' },
  },
  'a supervisor who also treats the request': {
    actor: person(21, ['requests.read', 'requests.treat', 'requests.assign', 'requests.transfer'], [office], [office]),
    hears: { declarant: 'not_permitted', supervisor: 'allowed', agent: 'allowed' },
  },
  'a supervisor of another office': {
    actor: person(32, ['requests.read', 'requests.assign', 'requests.transfer'], [elsewhere], [elsewhere]),
    hears: invisible,
  },
  'a supervisor of another office who is an agent of this one': {
    actor: person(33, ['requests.read', 'requests.assign', 'requests.transfer'], [office, elsewhere], [elsewhere]),
    hears: powerless,
  },
  'listed as supervisor, with the role of an agent': {
    actor: person(34, ['requests.read', 'requests.treat'], [office], [office]),
    hears: { ...powerless, agent: 'not_assigned' },
  },
  'an administrator of all offices': {
    actor: person(41, permissions, []),
    hears: { declarant: 'not_permitted', supervisor: 'allowed', agent: 'not_assigned' },
  },
  customs: { actor: person(51, ['certificates.use'], []), hears: invisible },
  'a member of the office whose role may nothing': { actor: person(61, [], [office]), hears: powerless },
  'an agent who has the same id as the owner': {
    actor: person(1, ['requests.read', 'requests.treat'], [office]),
    hears: { ...powerless, agent: 'not_assigned' },
  },
};

const requestIn = (state: State): RequestFacts => ({
  state,
  number: state === 'draft' ? null : 'DEM-2026-0000001',
  ownerId: 1,
  officeId: state === 'draft' ? null : office,
  agentId: state === 'draft' || state === 'deposited' ? null : 21,
});

const expectedVerdict = (name: TransitionName, request: RequestFacts, who: string): Verdict => {
  const { actor, hears } = cast[who]!;
  if (actor.kind === 'agent' && request.state === 'draft') return 'not_found';
  const verdict = hears[specified[name].by];
  return verdict === 'allowed' && specified[name].by === 'agent' && request.agentId === null ? 'not_assigned' : verdict;
};

test('the code has the transitions of the specification and no other', () => {
  expect([...transitionNames].sort()).toEqual(Object.keys(specified).sort());
});

test('what takes a file away, moves a date or cannot be undone is not done to a file that one has not read', () => {
  expect(transitionNames.filter(isGuarded).sort()).toEqual(['close', 'reassign', 'reschedule_visit', 'transfer']);
});

describe.each(transitionNames)('%s', (name) => {
  test.each(states)('from %s', (state) => {
    const { from, to } = specified[name];
    expect(startsFrom(name, state)).toBe(from.includes(state));
    expect(targetOf(name, state)).toBe(to === '=' ? state : to);
  });
});

describe.each(Object.keys(cast))('%s', (who) => {
  const { actor } = cast[who]!;

  test.each(states)('hears of every transition on a request in %s', (state) => {
    const request = requestIn(state);
    const heard = transitionNames.map((name) => [name, refusalFor(name, request, actor) ?? 'allowed']);
    expect(heard).toEqual(transitionNames.map((name) => [name, expectedVerdict(name, request, who)]));
  });

  test.each(states)('is offered exactly what would be accepted on a request in %s', (state) => {
    const request = requestIn(state);
    const own = state === 'draft' ? ['edit', 'delete', 'copy'] : ['copy'];
    const offered = transitionNames.filter(
      (name) => specified[name].from.includes(state) && expectedVerdict(name, request, who) === 'allowed'
    );
    expect(operationsFor(request, actor)).toEqual(who === 'owner' ? [...offered, ...own] : offered);
  });
});

describe('the system', () => {
  const system: Actor = { kind: 'system', name: 'assignment' };

  test.each(states)('may only assign, in %s', (state) => {
    const heard = transitionNames.filter((name) => refusalFor(name, requestIn(state), system) === null);
    expect(heard).toEqual(['assign']);
    expect(operationsFor(requestIn(state), system)).toEqual(state === 'deposited' ? ['assign'] : []);
  });
});

describe('a draft that was withdrawn', () => {
  const withdrawn: RequestFacts = { ...requestIn('draft'), number: 'DEM-2026-0000001' };

  test('cannot be deleted, as its number is given', () => {
    expect(operationsFor(withdrawn, cast.owner!.actor)).toEqual(['deposit', 'edit', 'copy']);
  });

  test('is hidden from everyone but its owner', () => {
    for (const who of Object.keys(cast).filter((name) => name !== 'owner')) {
      expect(operationsFor({ ...withdrawn, officeId: office }, cast[who]!.actor)).toEqual([]);
      expect(refusalFor('assign', { ...withdrawn, officeId: office }, cast[who]!.actor)).toBe('not_found');
    }
  });
});

describe('a table that is wrong is refused, with the states that break it', () => {
  const table: Readonly<Record<string, TransitionRule>> = transitions;
  const without = (...names: TransitionName[]) =>
    Object.fromEntries(Object.entries(table).filter(([name]) => !names.some((left) => left === name)));

  test('the real one passes', () => {
    expect(() => assertSoundWorkflow(table)).not.toThrow();
  });

  test('a state that nothing leads to', () => {
    expect(() => assertSoundWorkflow(without('schedule_visit'))).toThrow('unreachable [under_inspection]');
  });

  test('states that lead to one another only', () => {
    expect(() => assertSoundWorkflow(without('take'))).toThrow(/unreachable \[.*under_evaluation.*closed\]/);
  });

  test('a state that cannot be left', () => {
    expect(() => assertSoundWorkflow(without('cancel_visit', 'close_visit'))).toThrow(
      'without exit [under_inspection]'
    );
  });

  test('a state that only leads to itself', () => {
    const loop: TransitionRule = { from: ['under_inspection'], to: 'under_inspection', by: 'owner', permission: null };
    const looping = { ...without('cancel_visit', 'close_visit'), loop };
    expect(() => assertSoundWorkflow(looping)).toThrow('without exit [under_inspection]');
  });

  test('a state that does not exist', () => {
    const wrong = JSON.parse('{"from": ["closed"], "to": "archived", "by": "owner", "permission": null}');
    expect(() => assertSoundWorkflow({ ...table, archive: wrong })).toThrow('unknown [archived]');
  });
});
