import type { CertificateCopy } from '../../documents/certificate/render-certificate';
import { type Agent, supervisesOffice } from '../../domain/actor';
import { stateOn, type StoredCertificateState } from '../../domain/certificate/validity';
import { dayOf } from '../../domain/casablanca';
import type { HistoryAction } from '../../domain/history';
import { Refusal } from '../../domain/refusal';
import type { CertificateKind } from '../../domain/vocabulary';
import { type Transaction, firstRowOf, inTransaction } from '../../platform/database';
import { now } from '../clock/clock';
import { appendEntry } from '../history-entry/append-entry';
import { type CertificateEvent, enqueueCertificateNotice } from '../notification/notify-of-certificate';
import { lockRequest } from '../request/located-request';
import { enqueueRendering } from './document/enqueue-rendering';
import { seesAllCertificates } from './read-desk-certificates';

type LockedCertificate = {
  id: number;
  number: string;
  kind: CertificateKind;
  state: StoredCertificateState;
  validUntil: string | null;
  officeId: number;
};

type Change = {
  action: Extract<HistoryAction, 'revoke_certificate' | 'use_certificate'>;
  mayChange: (certificate: LockedCertificate) => boolean;
  kinds: readonly CertificateKind[];
  columns: (at: Date) => Readonly<Record<string, unknown>>;
  record: Readonly<Record<string, unknown>>;
  /** Of which its holder is told. */
  event?: CertificateEvent;
  /** What is given out from then on instead of the original. */
  copy?: CertificateCopy;
};

const lockStatement = `
  SELECT id, number, kind, state, valid_until AS "validUntil", office_id AS "officeId"
  FROM certificates WHERE document_id = :documentId FOR UPDATE`;

const requestStatement = `
  SELECT r.document_id AS request FROM certificates c JOIN requests r ON r.id = c.request_id
  WHERE c.document_id = :documentId`;

/** Its request is locked first, as a closing does it, and because that orders the history. */
const lockCertificate = async (trx: Transaction, documentId: string) => {
  const named = await firstRowOf<{ request: string }>(trx, requestStatement, { documentId });
  const request = named && (await lockRequest(trx, named.request));
  const certificate = await firstRowOf<LockedCertificate>(trx, lockStatement, { documentId });
  if (!request || !certificate) throw new Refusal('not_found');
  return { request, certificate };
};

const changeCertificate = (documentId: string, actor: Agent, change: Change): Promise<void> =>
  inTransaction(async (trx) => {
    const { request, certificate } = await lockCertificate(trx, documentId);
    if (!seesAllCertificates(actor) && !actor.memberOf.has(certificate.officeId)) throw new Refusal('not_found');
    if (!change.mayChange(certificate)) throw new Refusal('not_permitted');
    const at = now();
    const state = stateOn(certificate.state, certificate.validUntil, dayOf(at));
    if (state !== 'valid' || !change.kinds.includes(certificate.kind)) {
      throw new Refusal('transition_not_allowed', { state, operations: [] });
    }
    await trx('certificates')
      .where({ id: certificate.id })
      .update({ ...change.columns(at), updated_at: at });
    const input = { number: certificate.number, ...change.record };
    const { documentId: requestId, state: requestState } = request;
    await appendEntry(trx, {
      request: requestId,
      actor,
      action: change.action,
      from: requestState,
      to: requestState,
      input,
      at,
    });
    if (change.event) await enqueueCertificateNotice(trx, { event: change.event, certificateId: certificate.id });
    if (change.copy) await enqueueRendering(trx, { certificateId: certificate.id, copy: change.copy });
  });

/**
 * Revokes a valid document of an office that the actor supervises, with the reason that its holder is told.
 * @throws Refusal `not_found`, `not_permitted`, `transition_not_allowed` (with the state as it is now)
 */
export const revokeCertificate = (documentId: string, actor: Agent, reason: string): Promise<void> =>
  changeCertificate(documentId, actor, {
    action: 'revoke_certificate',
    mayChange: ({ officeId }) => actor.permissions.has('certificates.revoke') && supervisesOffice(actor, officeId),
    kinds: ['coc', 'sor', 'sol', 'ncr'],
    columns: (at) => ({ state: 'revoked', reason, revoked_at: at }),
    record: { reason },
    event: 'certificate_revoked',
    copy: 'revoked',
  });

/**
 * Marks a valid CoC as used by the customs declaration `dum`: it serves for one shipment.
 * @throws Refusal `not_found`, `not_permitted`, `transition_not_allowed` (with the state as it is now)
 */
export const useCertificate = (documentId: string, actor: Agent, dum: string): Promise<void> =>
  changeCertificate(documentId, actor, {
    action: 'use_certificate',
    mayChange: () => actor.permissions.has('certificates.use'),
    kinds: ['coc'],
    columns: (at) => ({ state: 'used', dum, used_at: at }),
    record: { dum },
  });
