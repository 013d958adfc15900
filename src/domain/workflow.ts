import { type Actor, type Agent, seesAllOffices, supervisesOffice } from './actor';
import type { RefusalCode } from './refusal';
import { type Permission, type State, states } from './vocabulary';

/** Who performs a transition: the owner of the request, a supervisor of its office, or the agent it is assigned to. */
export type Performer = 'owner' | 'supervisor' | 'assigned_agent';

export type TransitionRule = {
  from: readonly State[];
  /** `null` when the state stays as it is. */
  to: State | null;
  by: Performer;
  /** The permission that an agent needs for it; `null` for the declarant's transitions. */
  permission: Permission | null;
};

/**
 * The whole workflow. The only way a state changes; it also gives the desk's routes, every list of operations, the
 * generated diagram in docs/TRANSITIONS.md and the exhaustive tests.
 */
export const transitions = {
  deposit: { from: ['draft'], to: 'deposited', by: 'owner', permission: null },
  withdraw: { from: ['deposited', 'awaiting_evaluation'], to: 'draft', by: 'owner', permission: null },
  assign: { from: ['deposited'], to: 'awaiting_evaluation', by: 'supervisor', permission: 'requests.assign' },
  reassign: {
    from: [
      'awaiting_evaluation',
      'under_evaluation',
      'in_processing',
      'awaiting_complement',
      'awaiting_analyses',
      'under_inspection',
    ],
    to: null,
    by: 'supervisor',
    permission: 'requests.assign',
  },
  transfer: {
    from: ['deposited', 'awaiting_evaluation', 'under_evaluation', 'in_processing'],
    to: 'deposited',
    by: 'supervisor',
    permission: 'requests.transfer',
  },
  take: {
    from: ['awaiting_evaluation'],
    to: 'under_evaluation',
    by: 'assigned_agent',
    permission: 'requests.treat',
  },
  start_processing: {
    from: ['under_evaluation'],
    to: 'in_processing',
    by: 'assigned_agent',
    permission: 'requests.treat',
  },
  request_complement: {
    from: ['under_evaluation', 'in_processing'],
    to: 'awaiting_complement',
    by: 'assigned_agent',
    permission: 'requests.treat',
  },
  supply_complement: { from: ['awaiting_complement'], to: 'in_processing', by: 'owner', permission: null },
  request_analyses: {
    from: ['under_evaluation', 'in_processing'],
    to: 'awaiting_analyses',
    by: 'assigned_agent',
    permission: 'requests.treat',
  },
  supply_analyses: { from: ['awaiting_analyses'], to: 'in_processing', by: 'owner', permission: null },
  withdraw_information_request: {
    from: ['awaiting_complement', 'awaiting_analyses'],
    to: 'in_processing',
    by: 'assigned_agent',
    permission: 'requests.treat',
  },
  schedule_visit: {
    from: ['in_processing'],
    to: 'under_inspection',
    by: 'assigned_agent',
    permission: 'requests.treat',
  },
  reschedule_visit: {
    from: ['under_inspection'],
    to: null,
    by: 'assigned_agent',
    permission: 'requests.treat',
  },
  cancel_visit: {
    from: ['under_inspection'],
    to: 'in_processing',
    by: 'assigned_agent',
    permission: 'requests.treat',
  },
  close_visit: {
    from: ['under_inspection'],
    to: 'in_processing',
    by: 'assigned_agent',
    permission: 'requests.treat',
  },
  close: { from: ['in_processing'], to: 'closed', by: 'assigned_agent', permission: 'requests.treat' },
} as const satisfies Record<string, TransitionRule>;

export type TransitionName = keyof typeof transitions;
export const transitionNames = Object.keys(transitions) as TransitionName[];

/** The declarant's acts on a file that are no transitions; offered in the same list of operations. */
export const draftOperations = ['edit', 'delete', 'copy'] as const;
export type Operation = TransitionName | (typeof draftOperations)[number];

/** What the rules need to know of a request. */
export type RequestFacts = {
  state: State;
  number: string | null;
  ownerId: number;
  officeId: number | null;
  agentId: number | null;
};

/** The rule of a transition, without its literal type. */
export const ruleOf = (name: TransitionName): TransitionRule => transitions[name];

/** What takes a file from somebody, breaks a date or cannot be undone; it is never done to a file that its performer has not read. */
const guardedTransitions: readonly TransitionName[] = ['reassign', 'transfer', 'reschedule_visit', 'close'];

/** Whether the transition is to be sent with the version of the request that was read, so that a stale one is refused. */
export const isGuarded = (name: TransitionName): boolean => guardedTransitions.includes(name);

/** The state after a transition that starts in `state`. */
export const targetOf = (name: TransitionName, state: State): State => ruleOf(name).to ?? state;

/** Whether a transition starts from that state. */
export const startsFrom = (name: TransitionName, state: State): boolean => ruleOf(name).from.includes(state);

/** Whether the actor may know that the request exists: its owner, and the people of its office once it is deposited. */
export const isVisibleTo = (request: RequestFacts, actor: Actor): boolean => {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'declarant') return request.ownerId === actor.id;
  if (request.state === 'draft' || request.officeId === null) return false;
  return seesAllOffices(actor) || actor.memberOf.has(request.officeId);
};

const mayPerform = (agent: Agent, rule: TransitionRule): boolean =>
  rule.permission !== null && agent.permissions.has(rule.permission);

/**
 * Why this actor may not perform the transition on this request, whatever its state; `null` when they may.
 * The order is the contract's: what one may not see does not exist, then the role, then the assignment.
 */
export const refusalFor = (
  name: TransitionName,
  request: RequestFacts,
  actor: Actor
): Extract<RefusalCode, 'not_found' | 'not_permitted' | 'not_assigned'> | null => {
  const rule = ruleOf(name);
  if (!isVisibleTo(request, actor)) return 'not_found';
  if (actor.kind === 'system') return name === 'assign' ? null : 'not_permitted';
  if (actor.kind === 'declarant') return rule.by === 'owner' ? null : 'not_permitted';
  if (!mayPerform(actor, rule)) return 'not_permitted';
  if (rule.by === 'supervisor') return supervisesOffice(actor, request.officeId) ? null : 'not_permitted';
  return request.agentId === actor.id ? null : 'not_assigned';
};

const ownerOperations = (request: RequestFacts): Operation[] => {
  if (request.state !== 'draft') return ['copy'];
  return request.number === null ? ['edit', 'delete', 'copy'] : ['edit', 'copy'];
};

/** What this actor may do with this request as it is now: the "Opérations" column and every button come from here. */
export const operationsFor = (request: RequestFacts, actor: Actor): Operation[] => {
  const possible = transitionNames.filter(
    (name) => startsFrom(name, request.state) && refusalFor(name, request, actor) === null
  );
  const isOwner = actor.kind === 'declarant' && request.ownerId === actor.id;
  return isOwner ? [...possible, ...ownerOperations(request)] : possible;
};

/** The states that can be reached from `draft`, directly or through others. */
const reachableStates = (rules: readonly TransitionRule[]): ReadonlySet<State> => {
  const reached = new Set<State>(['draft']);
  // A set's iteration also visits what is added to it meanwhile.
  for (const state of reached) {
    for (const { from, to } of rules) if (to !== null && from.includes(state)) reached.add(to);
  }
  return reached;
};

/**
 * Checks a workflow table: it names known states only, every state can be reached from `draft`, and every state but
 * `closed` can be left.
 * @throws Error naming the states that break it; thrown when this module loads, so that a wrong table never runs.
 */
export const assertSoundWorkflow = (table: Readonly<Record<string, TransitionRule>>): void => {
  const rules = Object.values(table);
  const reached = reachableStates(rules);
  const named = rules.flatMap(({ from, to }) => (to === null ? from : [...from, to]));
  const unknown = named.filter((state) => !states.includes(state));
  const unreachable = states.filter((state) => !reached.has(state));
  const stuck = states.filter(
    (state) => state !== 'closed' && !rules.some(({ from, to }) => to !== null && to !== state && from.includes(state))
  );
  if (unknown.length + unreachable.length + stuck.length > 0) {
    const listed = (found: readonly string[]): string => `[${found.join(', ')}]`;
    throw new Error(
      `Unsound workflow: unknown ${listed(unknown)}, unreachable ${listed(unreachable)}, without exit ${listed(stuck)}`
    );
  }
};

assertSoundWorkflow(transitions);
