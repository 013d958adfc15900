import type * as z from 'zod';
import { inTransaction, rowsOf } from '../../../platform/database';
import { type documentToRender, enqueueRenderings } from './enqueue-rendering';

const most = 500;

/** In no order: as many that can never be made must not keep the others waiting. */
const missing = `
  SELECT c.id AS "certificateId", due.copy
  FROM certificates c CROSS JOIN LATERAL (VALUES ('original'), (c.state)) due (copy)
  WHERE due.copy IN ('original', 'revoked', 'replaced')
    AND NOT EXISTS (SELECT 1 FROM certificate_files f WHERE f.certificate_id = c.id AND f.copy = due.copy)
  ORDER BY random() LIMIT ${most}`;

/**
 * Has documents and marked copies made that should be there and are not, some hundreds at a time: also those whose job gave up.
 * What keeps them away is in the log again each time.
 */
export const renderMissingDocuments = (): Promise<void> =>
  inTransaction(async (trx) => {
    const documents = await rowsOf<z.output<typeof documentToRender>>(trx, missing);
    if (documents.length === 0) return;
    strapi.log.warn(`${documents.length} documents or marked copies are not made yet: they are tried now`);
    await enqueueRenderings(trx, documents);
  });
