import type { listRequests } from '../../../contract/declarants/request-list';
import type { Answer, Query } from '../../../contract/route';
import type { Declarant } from '../../../domain/actor';
import { operationsFor } from '../../../domain/workflow';
import { selectList } from '../../../platform/columns';
import type { Database } from '../../../platform/database';
import { type ListStatement, type PageMeta, allRowsOf, pageOf } from '../../../platform/page';
import { bindingsOf, dayConditions, filterConditions, searchConditions } from './list-conditions';

type ListQuery = Query<typeof listRequests>;
/** What the list is asked for, whatever the page. */
export type Selection = Omit<ListQuery, 'pagination'>;

/** A request as its owner's list shows it. */
export type OwnRequestRow = Answer<typeof listRequests>[number];
type StoredRow = Omit<OwnRequestRow, 'operations' | 'depositedAt' | 'createdAt' | 'updatedAt'> & {
  depositedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  ownerId: number;
  officeId: number | null;
  agentId: number | null;
};

const fields = [
  'documentId',
  'number',
  'depositedAt',
  'subject',
  'type',
  'route',
  'exporterName',
  'state',
  'response',
  'goodsCount',
  'createdAt',
  'updatedAt',
  'ownerId',
  'officeId',
  'agentId',
];

/** What waits for the declarant comes first, then the newest; an index has this very order. */
const defaultOrder = `(r.state IN ('awaiting_complement', 'awaiting_analyses')) DESC, r.created_at DESC, r.id DESC`;

const sortColumns = {
  createdAt: 'r.created_at',
  depositedAt: 'r.deposited_at',
  updatedAt: 'r.updated_at',
  number: 'r.number',
} as const;

const orderFor = ({ sort }: Selection): string => {
  if (sort === null) return defaultOrder;
  const direction = sort.order === 'desc' ? 'DESC' : 'ASC';
  return `${sortColumns[sort.field]} ${direction}, r.id ${direction}`;
};

const present = (row: StoredRow, actor: Declarant): OwnRequestRow => {
  const { ownerId, officeId, agentId, depositedAt, createdAt, updatedAt, ...rest } = row;
  return {
    ...rest,
    depositedAt: depositedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    operations: operationsFor({ ...rest, ownerId, officeId, agentId }, actor),
  };
};

const ownRequests = (actor: Declarant, query: Selection): ListStatement => {
  const { depositedAt, ...choices } = query.filters;
  const filters = [
    filterConditions(choices),
    dayConditions('deposited_at', depositedAt),
    searchConditions(query.q, 'few'),
  ];
  return {
    select: `${selectList(fields, 'r')},
      CASE WHEN o.id IS NOT NULL THEN json_build_object('code', o.code, 'name', o.name) END AS office`,
    from: 'requests r',
    byRowId: { alias: 'r' },
    join: 'LEFT JOIN offices o ON o.id = r.office_id',
    where: ['r.owner_id = :owner', ...filters.flatMap(({ where }) => where)],
    orderBy: orderFor(query),
    bindings: { owner: actor.id, ...bindingsOf(filters) },
  };
};

/** One page of the declarant's own requests. */
export const listOwnRequests = async (
  db: Database,
  actor: Declarant,
  query: ListQuery
): Promise<{ data: OwnRequestRow[]; meta: PageMeta }> => {
  const { rows, meta } = await pageOf<StoredRow>(db, ownRequests(actor, query), query.pagination);
  return { data: rows.map((row) => present(row, actor)), meta };
};

/** All pages of the same list, row by row. */
export async function* allOwnRequests(db: Database, actor: Declarant, query: Selection): AsyncGenerator<OwnRequestRow> {
  for await (const row of allRowsOf<StoredRow>(db, ownRequests(actor, query))) yield present(row, actor);
}
