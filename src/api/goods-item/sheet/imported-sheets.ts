import { type Transaction, firstRowOf } from '../../../platform/database';

/** Whether a sheet of these very bytes was imported into the request, and lines of that time are still there. */
export const wasImported = async (trx: Transaction, requestId: number, sha256: string): Promise<boolean> =>
  (await firstRowOf(trx, 'SELECT 1 FROM imported_sheets WHERE request_id = :requestId AND sha256 = :sha256', {
    requestId,
    sha256,
  })) !== undefined;

/** Remembers that a sheet was imported into the request. */
export const rememberSheet = async (trx: Transaction, requestId: number, sha256: string): Promise<void> => {
  await trx.raw(
    'INSERT INTO imported_sheets (request_id, sha256) VALUES (:requestId, :sha256) ON CONFLICT DO NOTHING',
    {
      requestId,
      sha256,
    }
  );
};

/** Forgets what was imported into the request: its lines have been replaced, or are all gone. */
export const forgetSheets = async (trx: Transaction, requestId: number): Promise<void> => {
  await trx('imported_sheets').where({ request_id: requestId }).delete();
};
