import type { CertificateSnapshot } from '../../domain/certificate/snapshot';
import { type CertificateCopy, renderCertificate } from '../certificate/render-certificate';
import { type Signing, signPdf } from '../sign';
import { renderSummary } from '../summary/render-summary';
import type { RequestSummary } from '../summary/request-summary';

/** An office's document. */
type CertificateTask = {
  document: 'certificate';
  snapshot: CertificateSnapshot;
  copy: CertificateCopy;
  successorNumber: string | null;
  logo: Uint8Array | null;
  /** How it is signed; `null` where it is not, and then it says so. */
  signing: Signing | null;
};

/** The summary of a request. */
type SummaryTask = { document: 'summary'; summary: RequestSummary };

/** A document to be made; plain data, as it goes to another thread. */
export type RenderTask = CertificateTask | SummaryTask;

const performCertificateTask = async ({ snapshot, signing, ...options }: CertificateTask): Promise<Uint8Array> => {
  const { copy, successorNumber, logo } = options;
  const pdf = await renderCertificate(snapshot, { copy, successorNumber, logo, isSigned: signing !== null });
  return signing === null ? pdf : signPdf(pdf, signing);
};

/** Makes the document. Unsigned, the same task gives the same bytes. */
export const performRenderTask = (task: RenderTask): Promise<Uint8Array> =>
  task.document === 'certificate' ? performCertificateTask(task) : renderSummary(task.summary);
