import { answerSheetOrder } from '../../../../../platform/sheets/sheet-process';
import { allRequestsOfOffices } from './queue';
import type { QueueOrder } from './queue-order';
import { queueSheet } from './queue-sheet';

answerSheetOrder(async (db, { actor, query, language, today }: QueueOrder) =>
  queueSheet(await allRequestsOfOffices(db, actor, query, today), language)
);
