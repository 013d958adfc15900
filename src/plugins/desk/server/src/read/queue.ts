import {
  type Conditions,
  bindingsOf,
  filterCondition,
  filterConditions,
  searchConditions,
} from '../../../../../api/request/read/list-conditions';
import { type ServiceTimeRow, serviceTimeFields, serviceTimeOf } from '../../../../../api/request/read/service-time-of';
import { readSettings } from '../../../../../api/setting/settings';
import type { listQueue } from '../../../../../contract/desk/queue';
import type { Answer, Query } from '../../../../../contract/route';
import type { Agent } from '../../../../../domain/actor';
import type { Calendar } from '../../../../../domain/service-time';
import { openStates } from '../../../../../domain/vocabulary';
import { operationsFor } from '../../../../../domain/workflow';
import { selectList } from '../../../../../platform/columns';
import type { Database } from '../../../../../platform/database';
import { type ListStatement, type PageMeta, allRowsOf, pageOf } from '../../../../../platform/page';
import { type OfficeScope, officeScope, scopeConditions } from './office-scope';
import { deposited, late, open, unassigned, waitingForDeclarant } from './state-conditions';

type QueueQuery = Query<typeof listQueue>;

/** What the queue is asked for, whatever the page. */
export type Selection = Omit<QueueQuery, 'pagination'>;
type Filters = QueueQuery['filters'];

/** A request as the queue shows it. */
export type QueueRow = Answer<typeof listQueue>[number];
type StoredRow = Omit<QueueRow, 'operations' | 'serviceTime' | 'depositedAt' | 'createdAt' | 'updatedAt'> &
  ServiceTimeRow & {
    createdAt: Date;
    updatedAt: Date;
    ownerId: number;
    officeId: number | null;
    agentId: number | null;
  };

const ownFields = [
  'documentId',
  'number',
  'subject',
  'type',
  'route',
  'exporterName',
  'state',
  'response',
  'goodsCount',
];
const otherFields = ['createdAt', 'updatedAt', 'ownerId', 'officeId', 'agentId', ...serviceTimeFields];

const select = `${selectList([...ownFields, ...otherFields], 'r')},
  CASE WHEN o.id IS NOT NULL THEN json_build_object('code', o.code, 'name', o.name) END AS office,
  CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', trim(concat(a.firstname, ' ', a.lastname))) END AS agent,
  json_build_object('name', coalesce(u.company_name, u.username)) AS declarant`;

const join = `LEFT JOIN up_users u ON u.id = r.owner_id
  LEFT JOIN offices o ON o.id = r.office_id LEFT JOIN admin_users a ON a.id = r.agent_id`;

const flagCondition = (condition: string, wanted: boolean | undefined): string[] => {
  if (wanted === undefined) return [];
  return [wanted ? condition : `NOT ${condition}`];
};

const nothing: Conditions = { where: [], bindings: {} };

const agentConditions = (wanted: Filters['agent'], actor: Agent): Conditions => {
  if (wanted === undefined) return nothing;
  const agents = wanted.flatMap((one) => (one === 'none' ? [] : [one === 'me' ? actor.id : one]));
  if (!wanted.includes('none')) return filterCondition('agentId', agents);
  if (agents.length === 0) return { where: [unassigned], bindings: {} };
  return { where: [`(r.agent_id = ANY(:agents) OR ${unassigned})`], bindings: { agents } };
};

const sortColumns = {
  createdAt: 'r.created_at',
  depositedAt: 'r.deposited_at',
  updatedAt: 'r.updated_at',
  number: 'r.number',
  dueAt: 'r.due_on',
} as const;

const onlyOpen = ({ state, waitingForDeclarant: waiting }: Filters): boolean =>
  waiting === true || (state !== undefined && !state.includes('closed'));

/**
 * Which states are meant, said once: the database takes each condition more for another thing that few requests have, and would
 * rather sort them than read them in their order.
 */
const stateConditions = ({ state, waitingForDeclarant: waits }: Filters): Conditions => {
  const given = state?.filter((one) => one !== 'draft');
  const isAnyOpen = openStates.every((open) => given?.some((one) => one === open) ?? false);
  const ofStates =
    given === undefined || (isAnyOpen && !given.includes('closed')) ? nothing : filterCondition('state', given);
  return {
    where: [
      ...(given === undefined && waits !== true ? [deposited] : []),
      ...(isAnyOpen && ofStates === nothing ? [open] : ofStates.where),
      ...flagCondition(waitingForDeclarant, waits),
    ],
    bindings: ofStates.bindings,
  };
};

/**
 * What an agent has to do comes first: open requests by the day on which they are due, then the closed ones. Closed ones alone
 * are shown the newest first.
 */
const orderFor = ({ sort, filters }: Selection): string => {
  if (sort !== null) {
    const direction = sort.order === 'desc' ? 'DESC' : 'ASC';
    return `${sortColumns[sort.field]} ${direction}, r.id ${direction}`;
  }
  if (onlyOpen(filters)) return 'r.due_on, r.id';
  const closedAlone = filters.state?.every((state) => state === 'closed') ?? false;
  return closedAlone ? 'r.deposited_at DESC, r.id DESC' : `(r.state = 'closed'), r.due_on, r.id`;
};

/** The queue as a statement: the agent's offices, and in them what the filters leave. */
export const queueStatement = (actor: Agent, scope: OfficeScope, query: Selection, today: string): ListStatement => {
  const { agent, late: isLate, subject, route } = query.filters;
  const conditions = [
    scopeConditions(scope),
    stateConditions(query.filters),
    filterConditions({ subject, route }),
    agentConditions(agent, actor),
    searchConditions(query.q, onlyOpen(query.filters) ? 'few' : 'all'),
  ];
  return {
    select,
    from: 'requests r',
    byRowId: { alias: 'r' },
    join,
    where: [...conditions.flatMap(({ where }) => where), ...flagCondition(late, isLate)],
    orderBy: orderFor(query),
    bindings: { today, ...bindingsOf(conditions) },
  };
};

const present = (row: StoredRow, actor: Agent, calendar: Calendar, today: string): QueueRow => {
  const { ownerId, officeId, agentId, depositedAt, createdAt, updatedAt, ...rest } = row;
  const { serviceTarget, pausedDays, pausedSince, dueOn, closedOn, serviceDays, ...shown } = rest;
  const times = { depositedAt, serviceTarget, pausedDays, pausedSince, dueOn, closedOn, serviceDays };
  return {
    ...shown,
    depositedAt: depositedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    serviceTime: serviceTimeOf(times, calendar, today),
    operations: operationsFor({ ...shown, ownerId, officeId, agentId }, actor),
  };
};

/**
 * One page of the requests of the agent's offices.
 * @throws Refusal `not_found` when the filter names an office that is not theirs
 */
export const listRequestsOfOffices = async (
  db: Database,
  actor: Agent,
  query: QueueQuery,
  today: string
): Promise<{ data: QueueRow[]; meta: PageMeta }> => {
  const scope = await officeScope(db, actor, query.filters.office);
  const { calendar } = await readSettings(db);
  const { rows, meta } = await pageOf<StoredRow>(db, queueStatement(actor, scope, query, today), query.pagination);
  return { data: rows.map((row) => present(row, actor, calendar, today)), meta };
};

/**
 * All pages of the same list, row by row. The offices are settled before the first row is asked for.
 * @throws Refusal `not_found` when the filter names an office that is not theirs
 */
export const allRequestsOfOffices = async (
  db: Database,
  actor: Agent,
  query: Selection,
  today: string
): Promise<AsyncGenerator<QueueRow>> => {
  const scope = await officeScope(db, actor, query.filters.office);
  const { calendar } = await readSettings(db);
  const statement = queueStatement(actor, scope, query, today);
  return (async function* () {
    for await (const row of allRowsOf<StoredRow>(db, statement)) yield present(row, actor, calendar, today);
  })();
};
