import * as z from 'zod';
import type { CertificateCopy } from '../../../documents/certificate/render-certificate';
import type { Transaction } from '../../../platform/database';
import { addJobs } from '../../../platform/jobs';

const copies = ['original', 'revoked', 'replaced'] as const satisfies readonly CertificateCopy[];

/** A document to be made and kept. */
export const documentToRender = z.object({ certificateId: z.int(), copy: z.enum(copies) });

type DocumentToRender = z.output<typeof documentToRender>;

/** The process makes one document after another anyway: more than one job at a time would only keep other jobs waiting. */
const queue = 'documents';

/** Has documents made once the open transaction has committed; one that waits to be tried again is tried at once. */
export const enqueueRenderings = (trx: Transaction, documents: readonly DocumentToRender[]): Promise<void> =>
  addJobs(
    trx,
    'render_certificate',
    documents.map(({ certificateId, copy }) => ({
      payload: { certificateId, copy },
      key: `render_certificate:${certificateId}:${copy}`,
    })),
    queue
  );

/** Does so for one document. */
export const enqueueRendering = (trx: Transaction, document: DocumentToRender): Promise<void> =>
  enqueueRenderings(trx, [document]);
