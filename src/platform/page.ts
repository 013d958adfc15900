import type { Database } from './database';
import { firstRowOf, rowsOf } from './database';
import { rowsInBatches } from './rows-in-batches';

/** Nobody counts further than this, and nobody leafs further. */
const countedUpTo = 10_000;

/** `meta` of a list. */
export type PageMeta = {
  pagination: { page: number; pageSize: number; pageCount: number; total: number; totalIsCapped?: true };
};

/** One list: what is selected, from where, under which conditions, in which order. Text is SQL of ours; values are bound. */
export type ListStatement = {
  select: string;
  /** Tables that the conditions and the order need. */
  from: string;
  /** Further joins that only the shown rows need. */
  join?: string;
  where: readonly string[];
  orderBy: string;
  bindings: Readonly<Record<string, unknown>>;
};

const conditions = ({ where }: ListStatement): string => (where.length > 0 ? `WHERE ${where.join(' AND ')}` : '');

const selection = (list: ListStatement): string =>
  `SELECT ${list.select} FROM ${list.from} ${list.join ?? ''} ${conditions(list)} ORDER BY ${list.orderBy}`;

const countRows = async (db: Database, list: ListStatement): Promise<number> => {
  const row = await firstRowOf<{ total: number }>(
    db,
    `SELECT count(*)::integer AS total FROM (SELECT 1 FROM ${list.from} ${conditions(list)} LIMIT ${countedUpTo + 1}) counted`,
    list.bindings
  );
  return row?.total ?? 0;
};

const metaFor = (total: number, { page, pageSize }: { page: number; pageSize: number }): PageMeta => {
  const counted = Math.min(total, countedUpTo);
  const pagination = { page, pageSize, pageCount: Math.ceil(counted / pageSize), total: counted };
  return { pagination: total > countedUpTo ? { ...pagination, totalIsCapped: true } : pagination };
};

/** One page of a list and its `meta`: two statements, whatever the number of rows. */
export const pageOf = async <Row>(
  db: Database,
  list: ListStatement,
  { page, pageSize }: { page: number; pageSize: number }
): Promise<{ rows: Row[]; meta: PageMeta }> => {
  const rows = await rowsOf<Row>(db, `${selection(list)} LIMIT :pageSize OFFSET :offset`, {
    ...list.bindings,
    pageSize,
    offset: (page - 1) * pageSize,
  });
  return { rows, meta: metaFor(await countRows(db, list), { page, pageSize }) };
};

/** All rows of a list in its order, read as they are taken, however many they are. */
export const allRowsOf = <Row>(db: Database, list: ListStatement): AsyncGenerator<Row> =>
  rowsInBatches<Row>(db, selection(list), list.bindings);
