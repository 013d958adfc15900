import type { countQueue } from '../../../../../contract/desk/queue';
import type { Answer } from '../../../../../contract/route';
import type { Agent } from '../../../../../domain/actor';
import { type Database, firstRowOf } from '../../../../../platform/database';
import { type OfficeScope, scopeConditions } from './office-scope';
import { deposited, late, open, waitingForDeclarant } from './state-conditions';

type Counts = Answer<typeof countQueue>;

/** Nobody needs to know how many more there are. */
const countedUpTo = 10_000;

/** The tabs of the queue. All but the last count open requests only. */
const tabs = {
  toAssign: [`r.state = 'deposited'`],
  mine: [open, 'r.agent_id = :agentId'],
  office: [open],
  waitingForDeclarant: [waitingForDeclarant],
  late: [open, late],
  closed: [`r.state = 'closed'`],
} as const satisfies Record<keyof Counts, readonly string[]>;

/** How many requests each tab has, counted up to 10,000; one statement. */
export const countTabs = async (db: Database, actor: Agent, scope: OfficeScope, today: string): Promise<Counts> => {
  const { where, bindings } = scopeConditions(scope);
  const counts = Object.entries(tabs).map(
    ([tab, conditions]) => `(SELECT count(*)::integer FROM (SELECT 1 FROM requests r
      WHERE ${[deposited, ...where, ...conditions].join(' AND ')} LIMIT ${countedUpTo}) counted) AS "${tab}"`
  );
  const row = await firstRowOf<Counts>(db, `SELECT ${counts.join(', ')}`, { ...bindings, agentId: actor.id, today });
  if (!row) throw new Error('Counting gave no row');
  return row;
};
