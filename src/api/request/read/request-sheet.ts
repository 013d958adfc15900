import { type Labels, labelsOf } from '../../../domain/labels';
import type { RequestColumn } from '../../../domain/labels/shape';
import type { Language } from '../../../domain/vocabulary';
import { draftOperations } from '../../../domain/workflow';
import type { ColumnKind, SheetContent, WrittenCell } from '../../../platform/sheets/write-sheet';
import type { OwnRequestRow } from './list-requests';

/** One column of a sheet of requests: what it shows of a row, in the words of the reader. */
export type RequestSheetColumn<Row> = {
  column: RequestColumn;
  width: number;
  kind: ColumnKind;
  cell: (row: Row, labels: Labels) => WrittenCell;
};

const isOfDraft = (operation: string): operation is (typeof draftOperations)[number] =>
  draftOperations.some((known) => known === operation);

const operationLabels = ({ operations }: OwnRequestRow, labels: Labels): string =>
  operations
    .map((operation) => (isOfDraft(operation) ? labels.draftOperations[operation] : labels.transitions[operation]))
    .join(', ');

/** The nine columns of the list (spec 7.1), in its order. */
export const listColumns: readonly RequestSheetColumn<OwnRequestRow>[] = [
  { column: 'number', width: 18, kind: 'text', cell: ({ number }) => number },
  { column: 'depositedAt', width: 17, kind: 'instant', cell: ({ depositedAt }) => depositedAt },
  { column: 'subject', width: 29, kind: 'text', cell: ({ subject }, { subjects }) => subject && subjects[subject] },
  { column: 'type', width: 18, kind: 'text', cell: ({ type }, { requestTypes }) => requestTypes[type] },
  { column: 'exporterName', width: 32, kind: 'text', cell: ({ exporterName }) => exporterName },
  { column: 'office', width: 24, kind: 'text', cell: ({ office }) => office?.name ?? null },
  { column: 'state', width: 24, kind: 'text', cell: ({ state }, { states }) => states[state] },
  {
    column: 'response',
    width: 30,
    kind: 'text',
    cell: ({ response }, { responses }) => response && responses[response],
  },
  { column: 'operations', width: 32, kind: 'text', cell: operationLabels },
];

/** What else a list knows of a request. */
export const furtherColumns: readonly RequestSheetColumn<OwnRequestRow>[] = [
  { column: 'route', width: 24, kind: 'text', cell: ({ route }, { routes }) => route && routes[route] },
  { column: 'goodsCount', width: 14, kind: 'integer', cell: ({ goodsCount }) => goodsCount },
  { column: 'createdAt', width: 17, kind: 'instant', cell: ({ createdAt }) => createdAt },
  { column: 'updatedAt', width: 17, kind: 'instant', cell: ({ updatedAt }) => updatedAt },
];

/** A list of requests as a sheet. */
export const requestSheet = <Row>(
  rows: AsyncIterable<Row>,
  columns: readonly RequestSheetColumn<Row>[],
  language: Language
): SheetContent => {
  const labels = labelsOf(language);
  const { requestColumns, names } = labels.sheets;
  return {
    name: names.requests,
    language,
    columns: columns.map(({ column, width, kind }) => ({ header: requestColumns[column], width, kind })),
    rows: (async function* () {
      for await (const row of rows) yield columns.map(({ cell }) => cell(row, labels));
    })(),
  };
};
