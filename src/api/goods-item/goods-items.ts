import { emptyGoodsLine } from '../../domain/form/empty';
import type { GoodsLine } from '../../domain/form/request-form';
import type { Outcome } from '../../domain/vocabulary';
import { columnOf } from '../../platform/columns';
import { type Database, type Transaction, rowsOf } from '../../platform/database';
import { newDocumentId } from '../../platform/document-id';

/** A line as it is stored: what the declarant filled in, and what the agent found. */
export type StoredGoodsItem = GoodsLine & {
  id: number;
  documentId: string;
  line: number;
  outcome: Outcome | null;
  remark: string | null;
  standardsApplied: string | null;
};

/** What the declarant filled in, without what belongs to the stored line alone. */
export const goodsLineOf = ({
  id: _id,
  documentId: _documentId,
  line: _line,
  outcome: _outcome,
  remark: _remark,
  standardsApplied: _standardsApplied,
  ...line
}: StoredGoodsItem): GoodsLine => line;

const decimals: readonly string[] = ['quantity', 'value', 'netWeight'];
const lineFields = Object.keys(emptyGoodsLine());

const selected = (field: string): string =>
  decimals.includes(field) ? `trim_scale(${columnOf(field)})::text AS "${field}"` : `${columnOf(field)} AS "${field}"`;

/** The select list of {@link StoredGoodsItem}. */
export const goodsItemColumns = [
  'id',
  ...['documentId', 'line', ...lineFields, 'outcome', 'remark', 'standardsApplied'].map(selected),
].join(', ');

/** The lines of a request in their order; all of them, or a window. */
export const readGoods = (
  db: Database,
  requestId: number,
  window: { limit: number | null; offset: number } = { limit: null, offset: 0 }
): Promise<StoredGoodsItem[]> =>
  rowsOf<StoredGoodsItem>(
    db,
    `SELECT ${goodsItemColumns} FROM goods_items WHERE request_id = :requestId
     ORDER BY line LIMIT :limit OFFSET :offset`,
    { requestId, ...window }
  );

const recordColumns = lineFields.map(
  (field) => `"${columnOf(field)}" ${decimals.includes(field) ? 'numeric' : 'text'}`
);
const insertColumns = lineFields.map((field) => `"${columnOf(field)}"`);

const insertStatement = `
  INSERT INTO goods_items (document_id, line, ${insertColumns.join(', ')}, request_id, created_at, updated_at)
  SELECT document_id, line, ${insertColumns.join(', ')}, :requestId, :at, :at
  FROM json_to_recordset(:rows::json) AS lines (document_id text, line integer, ${recordColumns.join(', ')})
  ORDER BY line`;

/** Adds lines behind `after`; one statement whatever their number. */
export const insertGoods = async (
  trx: Transaction,
  requestId: number,
  lines: readonly GoodsLine[],
  { after, at }: { after: number; at: Date }
): Promise<string[]> => {
  if (lines.length === 0) return [];
  const rows = lines.map((line, index) => ({
    document_id: newDocumentId(),
    line: after + index + 1,
    ...Object.fromEntries(lineFields.map((field) => [columnOf(field), line[field as keyof GoodsLine]])),
  }));
  await trx.raw(insertStatement, { requestId, at, rows: JSON.stringify(rows) });
  return rows.map((row) => row.document_id);
};

/** Numbers the lines 1..n again, in their present order; one statement. */
export const renumberGoods = async (trx: Transaction, requestId: number): Promise<void> => {
  await trx.raw(
    `UPDATE goods_items g SET line = numbered.line
     FROM (SELECT id, row_number() OVER (ORDER BY line, id) AS line FROM goods_items WHERE request_id = :requestId) numbered
     WHERE g.id = numbered.id AND g.line <> numbered.line`,
    { requestId }
  );
};
