import { bindingsOf, dayConditions } from '../../../../../api/request/read/list-conditions';
import type { getStatistics } from '../../../../../contract/desk/statistics';
import type { Answer } from '../../../../../contract/route';
import { type Database, firstRowOf, rowsOf } from '../../../../../platform/database';
import { type OfficeScope, scopeConditions } from './office-scope';
import { deposited, late, open } from './state-conditions';
import type { AskedPeriod } from './statistics-trend';

type Statistics = Answer<typeof getStatistics>;
type Figure = 'byState' | 'bySubject' | 'byRoute' | 'byResponse';

/** The requests that are counted: `WHERE` and what is bound to it. */
type Counted = { where: string; bindings: Readonly<Record<string, unknown>> };

const countedRequests = (scope: OfficeScope, period: { from?: string; to?: string }, today: string): Counted => {
  const conditions = [scopeConditions(scope), dayConditions('deposited_at', period)];
  return {
    where: [deposited, ...conditions.flatMap(({ where }) => where)].join(' AND '),
    bindings: { today, ...bindingsOf(conditions) },
  };
};

/** All four groupings in one pass. */
const readCounts = async (db: Database, { where, bindings }: Counted): Promise<Pick<Statistics, Figure>> => {
  const rows = await rowsOf<{ figure: Figure; key: string; count: number }>(
    db,
    `SELECT CASE WHEN GROUPING(r.state) = 0 THEN 'byState' WHEN GROUPING(r.subject) = 0 THEN 'bySubject'
         WHEN GROUPING(r.route) = 0 THEN 'byRoute' ELSE 'byResponse' END AS figure,
       coalesce(r.state, r.subject, r.route, r.response) AS key, count(*)::integer AS count
     FROM requests r WHERE ${where} GROUP BY GROUPING SETS ((r.state), (r.subject), (r.route), (r.response))
     HAVING coalesce(r.state, r.subject, r.route, r.response) IS NOT NULL`,
    bindings
  );
  const figureOf = (figure: Figure): Record<string, number> =>
    Object.fromEntries(rows.filter((row) => row.figure === figure).map(({ key, count }) => [key, count]));
  return {
    byState: figureOf('byState'),
    bySubject: figureOf('bySubject'),
    byRoute: figureOf('byRoute'),
    byResponse: figureOf('byResponse'),
  };
};

/** The working days that closed requests took, as they were frozen at their closing. */
const readTreatment = (db: Database, { where, bindings }: Counted): Promise<Statistics['treatment']> =>
  rowsOf(
    db,
    `SELECT json_build_object('code', o.code, 'name', o.name) AS office,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY r.service_days) AS median,
       percentile_cont(0.9) WITHIN GROUP (ORDER BY r.service_days) AS p90
     FROM requests r JOIN offices o ON o.id = r.office_id
     WHERE ${where} AND r.state = 'closed' AND r.service_days IS NOT NULL GROUP BY o.id ORDER BY o.code`,
    bindings
  );

const readOpenByAgent = (db: Database, { where, bindings }: Counted): Promise<Statistics['openByAgent']> =>
  rowsOf(
    db,
    `SELECT json_build_object('id', u.id, 'name', trim(concat(u.firstname, ' ', u.lastname))) AS agent,
       count(*)::integer AS count
     FROM requests r JOIN admin_users u ON u.id = r.agent_id
     WHERE ${where} AND ${open} GROUP BY u.id ORDER BY count(*) DESC, u.id`,
    bindings
  );

const readLate = async (db: Database, { where, bindings }: Counted): Promise<number> => {
  const row = await firstRowOf<{ count: number }>(
    db,
    `SELECT count(*)::integer AS count FROM requests r WHERE ${where} AND ${late}`,
    bindings
  );
  return row?.count ?? 0;
};

/**
 * Figures of the requests deposited in a period, both days included; a missing end leaves it open. `late` counts the closed
 * ones too: those that were answered after their day.
 */
export const readStatistics = async (
  db: Database,
  scope: OfficeScope,
  { from, to, today }: AskedPeriod & { today: string }
): Promise<Statistics> => {
  const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const counted = countedRequests(scope, period, today);
  return {
    ...(await readCounts(db, counted)),
    treatment: await readTreatment(db, counted),
    openByAgent: await readOpenByAgent(db, counted),
    late: await readLate(db, counted),
  };
};
