import { type Actor, theSystem } from '../../../domain/actor';
import { dayOf } from '../../../domain/casablanca';
import { Refusal } from '../../../domain/refusal';
import type { AssignmentMode } from '../../../domain/vocabulary';
import { type TransitionName, refusalFor, startsFrom, targetOf } from '../../../domain/workflow';
import { type Transaction, inTransaction } from '../../../platform/database';
import type { UploadedFile } from '../../../platform/http/uploaded-files';
import { now as clock } from '../../clock/clock';
import { holdMembers } from '../../office/hold-members';
import { nextAgentOf } from '../../office/active-agents';
import { readSettings } from '../../setting/settings';
import { admit } from '../admit';
import { type LockedRequest, lockRequest } from '../located-request';
import { effects } from './effects';
import { insideTransition } from './open-transition';
import type { Effect, RowChange } from './request-change';
import type { TransitionInput } from '../../../contract/transition-input';
import { serviceTimeChange, touchesServiceTime } from './service-time-change';

/** One act on one request, as its contract parsed it; a stale `version` in the input is refused. */
export type Act<N extends TransitionName> = {
  actor: Actor;
  input: TransitionInput<N>;
  files?: readonly UploadedFile[];
};

const serviceTimeColumns = async (
  trx: Transaction,
  request: LockedRequest,
  to: LockedRequest['state'],
  today: string
): Promise<RowChange> => {
  if (!touchesServiceTime(request.state, to)) return {};
  const { calendar } = await readSettings(trx);
  return serviceTimeChange(request, to, calendar, today);
};

/** Performs a transition on a request that this transaction has locked. */
const performLocked = async <N extends TransitionName>(
  trx: Transaction,
  name: N,
  request: LockedRequest,
  { actor, input, files = [] }: Act<N>
): Promise<void> => {
  const refusal = refusalFor(name, request, actor);
  if (refusal !== null) throw new Refusal(refusal);
  admit(request, actor, { isPossible: startsFrom(name, request.state), version: input.version });
  const now = clock();
  const today = dayOf(now);
  const to = targetOf(name, request.state);
  const effect: Effect<TransitionInput<N>> = effects[name];
  const change = await effect({ trx, request, actor, input, files, now, today });
  const row = { ...(await serviceTimeColumns(trx, request, to, today)), ...change.row };
  await insideTransition({ trx, name, request, actor, record: change.record, at: now }, () =>
    strapi.db.query('api::request.request').update({
      where: { id: request.id },
      data: { ...row, state: to, version: request.version + 1 },
      select: ['id'],
    })
  );
  if (to === 'deposited') await assignAutomatically(trx, request.documentId, today);
};

/** An office on automatic assignment gives the request to an agent at once; where none is there, it waits for a supervisor. */
const assignAutomatically = async (trx: Transaction, documentId: string, today: string): Promise<void> => {
  const request = await lockRequest(trx, documentId);
  if (!request || request.officeId === null) return;
  const [mode] = await trx('offices').where({ id: request.officeId }).pluck<AssignmentMode[]>('assignment_mode');
  if (mode !== 'automatic') return;
  await holdMembers(trx, request.officeId);
  const agent = await nextAgentOf(trx, request.officeId, today);
  if (agent) await performLocked(trx, 'assign', request, { actor: theSystem, input: { agent: agent.id } });
};

/**
 * Performs one transition: the only way in which the state of a request changes. One database transaction: the row is locked,
 * the rules are checked against it as it is now, children and row are written, the lifecycles append the history; all or
 * nothing.
 * @throws Refusal `not_found`, `not_permitted`, `not_assigned`, `transition_not_allowed` (with the state and operations as they
 * are now), `version_conflict`, `no_eligible_office`, or a ValidationRefusal for what the transition requires
 */
export const perform = <N extends TransitionName>(name: N, documentId: string, act: Act<N>): Promise<void> =>
  inTransaction(async (trx) => {
    const request = await lockRequest(trx, documentId);
    if (!request) throw new Refusal('not_found');
    await performLocked(trx, name, request, act);
  });
