import * as z from 'zod';
import type { CertificateCopy } from '../../../documents/certificate/render-certificate';
import type { Transaction } from '../../../platform/database';
import { addJob } from '../../../platform/jobs';

const copies = ['original', 'revoked', 'replaced'] as const satisfies readonly CertificateCopy[];

/** A document to be made and kept. */
export const documentToRender = z.object({ certificateId: z.int(), copy: z.enum(copies) });

/** Has a document made once the open transaction has committed. */
export const enqueueRendering = (trx: Transaction, document: z.output<typeof documentToRender>): Promise<void> =>
  addJob(trx, 'render_certificate', document);
