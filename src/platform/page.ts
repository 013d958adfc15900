import { DEEPEST_ROW } from '../domain/list-limits';
import type { Database } from './database';
import { firstRowOf, rowsOf } from './database';
import { rowsInBatches } from './rows-in-batches';

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
  /**
   * `from` is one table with one alias, whose `id` ends the order: a page's rows are chosen by it before anything else of them is
   * read, so that those that are leafed over need no more than an index.
   */
  byRowId?: { alias: string };
  bindings: Readonly<Record<string, unknown>>;
};

const conditions = ({ where }: ListStatement): string => (where.length > 0 ? `WHERE ${where.join(' AND ')}` : '');

const selection = (list: ListStatement): string =>
  `SELECT ${list.select} FROM ${list.from} ${list.join ?? ''} ${conditions(list)} ORDER BY ${list.orderBy}`;

const total = (list: ListStatement): string =>
  `(SELECT count(*)::integer FROM (SELECT 1 FROM ${list.from} ${conditions(list)} LIMIT ${DEEPEST_ROW + 1}) counted)`;

const page = (list: ListStatement): string => {
  const select = `${list.select}, ${total(list)} AS "listTotal"`;
  if (list.byRowId === undefined) return `${selection({ ...list, select })} LIMIT :pageSize OFFSET :offset`;
  const { alias } = list.byRowId;
  return `SELECT ${select} FROM (
      SELECT ${alias}.id FROM ${list.from} ${conditions(list)} ORDER BY ${list.orderBy} LIMIT :pageSize OFFSET :offset
    ) chosen JOIN ${list.from} ON ${alias}.id = chosen.id ${list.join ?? ''} ORDER BY ${list.orderBy}`;
};

type ListTotal = { listTotal: number };

/** How many there are when the page that was asked for shows none of them. */
const totalBeyond = async (db: Database, list: ListStatement, offset: number): Promise<number> => {
  if (offset === 0) return 0;
  return (await firstRowOf<ListTotal>(db, `SELECT ${total(list)} AS "listTotal"`, list.bindings))?.listTotal ?? 0;
};

const metaFor = (total: number, { page, pageSize }: { page: number; pageSize: number }): PageMeta => {
  const counted = Math.min(total, DEEPEST_ROW);
  const pagination = { page, pageSize, pageCount: Math.ceil(counted / pageSize), total: counted };
  return { pagination: total > DEEPEST_ROW ? { ...pagination, totalIsCapped: true } : pagination };
};

/** One page of a list and its `meta`: one statement, whatever the number of rows; two for a page beyond the last. */
export const pageOf = async <Row>(
  db: Database,
  list: ListStatement,
  asked: { page: number; pageSize: number }
): Promise<{ rows: Row[]; meta: PageMeta }> => {
  const offset = (asked.page - 1) * asked.pageSize;
  const bindings = { ...list.bindings, pageSize: asked.pageSize, offset };
  const rows = await rowsOf<Row & ListTotal>(db, page(list), bindings);
  const counted = rows[0]?.listTotal ?? (await totalBeyond(db, list, offset));
  for (const row of rows) Reflect.deleteProperty(row, 'listTotal');
  return { rows, meta: metaFor(counted, asked) };
};

/** All rows of a list in its order, read as they are taken, however many they are. */
export const allRowsOf = <Row>(db: Database, list: ListStatement): AsyncGenerator<Row> =>
  rowsInBatches<Row>(db, selection(list), list.bindings);
