import {
  type RequestSheetColumn,
  furtherColumns,
  listColumns,
  requestSheet,
} from '../../../../../api/request/read/request-sheet';
import type { Language } from '../../../../../domain/vocabulary';
import type { SheetContent } from '../../../../../platform/sheets/write-sheet';
import type { QueueRow } from './queue';

const agentColumns: readonly RequestSheetColumn<QueueRow>[] = [
  { column: 'declarant', width: 32, kind: 'text', cell: ({ declarant }) => declarant.name },
  { column: 'agent', width: 24, kind: 'text', cell: ({ agent }) => agent?.name ?? null },
  { column: 'serviceDays', width: 14, kind: 'integer', cell: ({ serviceTime }) => serviceTime?.days ?? null },
  { column: 'serviceTarget', width: 14, kind: 'integer', cell: ({ serviceTime }) => serviceTime?.target ?? null },
  { column: 'dueOn', width: 12, kind: 'day', cell: ({ serviceTime }) => serviceTime?.dueOn ?? null },
  {
    column: 'late',
    width: 12,
    kind: 'text',
    cell: ({ serviceTime }, { sheets }) => serviceTime && sheets.answers[serviceTime.late ? 'yes' : 'no'],
  },
];

/** The queue as a sheet: what the declarants' list has, with the people and the service time. */
export const queueSheet = (rows: AsyncIterable<QueueRow>, language: Language): SheetContent =>
  requestSheet(rows, [...listColumns, ...agentColumns, ...furtherColumns], language);
