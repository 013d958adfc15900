import { answerSheetOrder } from '../../../platform/sheets/sheet-process';
import { allOwnRequests } from './list-requests';
import type { OwnRequestsOrder } from './own-requests-order';
import { furtherColumns, listColumns, requestSheet } from './request-sheet';

answerSheetOrder(async (db, { actor, query, language }: OwnRequestsOrder) =>
  requestSheet(allOwnRequests(db, actor, query), [...listColumns, ...furtherColumns], language)
);
