import type { countQueue } from '../../../../../contract/desk/queue';
import type { Answer } from '../../../../../contract/route';
import type { Agent } from '../../../../../domain/actor';
import { DEEPEST_ROW } from '../../../../../domain/list-limits';
import { type Database, firstRowOf } from '../../../../../platform/database';
import { type OfficeScope, scopeConditions } from './office-scope';
import { late, open, waitingForDeclarant } from './state-conditions';

type Counts = Answer<typeof countQueue>;

/** The tabs of the queue that are part of what is open. */
const openTabs = {
  toAssign: `r.state = 'deposited'`,
  mine: 'r.agent_id = :agentId',
  office: 'true',
  waitingForDeclarant,
  late,
} as const satisfies Record<Exclude<keyof Counts, 'closed'>, string>;

/** How many requests each tab has, counted up to 10,000; one statement, which goes through the open requests once. */
export const countTabs = async (db: Database, actor: Agent, scope: OfficeScope, today: string): Promise<Counts> => {
  const { where, bindings } = scopeConditions(scope);
  const counts = Object.entries(openTabs).map(
    ([tab, condition]) => `least(count(*) FILTER (WHERE ${condition}), ${DEEPEST_ROW})::integer AS "${tab}"`
  );
  const closed = [`r.state = 'closed'`, ...where].join(' AND ');
  const row = await firstRowOf<Counts>(
    db,
    `SELECT ${counts.join(', ')}, (
        SELECT count(*)::integer FROM (SELECT 1 FROM requests r WHERE ${closed} LIMIT ${DEEPEST_ROW}) counted
      ) AS closed
     FROM requests r WHERE ${[open, ...where].join(' AND ')}`,
    { ...bindings, agentId: actor.id, today }
  );
  if (!row) throw new Error('Counting gave no row');
  return row;
};
