import { randomBytes } from 'node:crypto';
import { dayOf, yearOf } from '../../domain/casablanca';
import { planCertificates } from '../../domain/certificate/plan';
import { type PreviousValidity, type StoredCertificateState, validUntilOf } from '../../domain/certificate/validity';
import { verificationCodeFrom } from '../../domain/certificate/verification-code';
import { certificateCounterName, certificateNumber } from '../../domain/numbering';
import { type Fault, ValidationRefusal } from '../../domain/refusal';
import { theSystem } from '../../domain/actor';
import type { CertificateKind, Outcome, RequestType, State } from '../../domain/vocabulary';
import { nextValue } from '../../platform/counter';
import { type Transaction, firstRowOf } from '../../platform/database';
import { newDocumentId } from '../../platform/document-id';
import type { StoredGoodsItem } from '../goods-item/goods-items';
import { appendEntry } from '../history-entry/append-entry';
import { enqueueCertificateNotice } from '../notification/notify-of-certificate';
import { type LockedRequest, lockRequest } from '../request/located-request';
import { readSettings } from '../setting/settings';
import { buildSnapshot } from './document/build-snapshot';
import { type CaseFile, readCaseFile } from './document/case-file';
import { enqueueRendering } from './document/enqueue-rendering';

type Previous = {
  id: number;
  type: Exclude<RequestType, 'initial'>;
  number: string;
  validUntil: string;
  state: StoredCertificateState;
  successor: string | null;
  /** The request that issued it, whose history tells of the successor. */
  request: { documentId: string; state: State };
};

const issuingRequest = `SELECT issuer.document_id AS "documentId" FROM requests r
  JOIN certificates c ON c.number = r.previous_certificate_number JOIN requests issuer ON issuer.id = c.request_id
  WHERE r.id = :id AND c.kind <> 'ncr'`;

/**
 * The document that a revision or renewal stands for; locked, as customs or a supervisor may act on it meanwhile, and after the
 * request that issued it, as they do.
 */
const previousOf = async (trx: Transaction, { id, type }: LockedRequest): Promise<Previous | undefined> => {
  if (type === 'initial') return undefined;
  const named = await firstRowOf<{ documentId: string }>(trx, issuingRequest, { id });
  const issuer = named && (await lockRequest(trx, named.documentId));
  const row = await firstRowOf<Omit<Previous, 'type' | 'request'>>(
    trx,
    `SELECT c.id, c.number, c.valid_until AS "validUntil", c.state, s.number AS successor FROM certificates c
     JOIN requests r ON r.previous_certificate_number = c.number LEFT JOIN certificates s ON s.id = c.replaced_by_id
     WHERE r.id = :id AND c.kind <> 'ncr' FOR UPDATE OF c`,
    { id }
  );
  return issuer && row && { ...row, type, request: issuer };
};

const byCounterName = (a: { counter: string }, b: { counter: string }): number => (a.counter < b.counter ? -1 : 1);

type Closing = { request: LockedRequest; caseFile: CaseFile; previous: Previous | undefined; now: Date };

/** Issues one document: its number from the counter, and its row with all that it says. */
const issue = async (
  trx: Transaction,
  { request, caseFile, previous, now }: Closing,
  { kind, items, validUntil }: { kind: CertificateKind; items: readonly StoredGoodsItem[]; validUntil: string | null }
): Promise<{ id: number; number: string }> => {
  const { office, form } = caseFile;
  const year = yearOf(now);
  const counter = await nextValue(trx, certificateCounterName(kind, year, office.code));
  const number = certificateNumber(kind, year, office.code, counter);
  const verificationCode = verificationCodeFrom(randomBytes(16));
  const replaces = kind === 'ncr' ? null : (previous?.number ?? null);
  const issued = { kind, number, issuedAt: now, validUntil, verificationCode, replaces, items };
  const [row] = await trx('certificates')
    .insert({
      document_id: newDocumentId(),
      kind,
      number,
      state: 'valid',
      route: request.route,
      issued_at: now,
      valid_until: validUntil,
      verification_code: verificationCode,
      importer_name: form.parties.importer?.name ?? null,
      importer_ice: form.parties.importer?.ice ?? null,
      item_count: items.length,
      snapshot: JSON.stringify(buildSnapshot(request, caseFile, issued)),
      request_id: request.id,
      office_id: request.officeId,
      owner_id: request.ownerId,
      created_at: now,
      updated_at: now,
    })
    .returning<{ id: number }[]>('id');
  if (!row) throw new Error(`Certificate ${number} was not written`);
  await enqueueRendering(trx, { certificateId: row.id, copy: 'original' });
  return { id: row.id, number };
};

/**
 * Since the deposit the document may have been replaced by another request, used or revoked: it gets no successor then. That its
 * last day has come is no obstacle.
 * @throws ValidationRefusal at `previousCertificateNumber`; the request can still be closed without a positive document
 */
const assertReplaceable = ({ state, number, successor }: Previous): void => {
  if (state === 'valid') return;
  const fault: Pick<Fault, 'code' | 'params'> =
    successor === null
      ? { code: 'certificate_not_valid', params: { number } }
      : { code: 'certificate_replaced', params: { number, successor } };
  throw new ValidationRefusal([{ path: ['previousCertificateNumber'], ...fault }]);
};

const replace = async (
  trx: Transaction,
  previous: Previous,
  successor: { id: number; number: string },
  at: Date
): Promise<void> => {
  await trx('certificates')
    .where({ id: previous.id })
    .update({ state: 'replaced', replaced_by_id: successor.id, updated_at: at });
  const { documentId: request, state } = previous.request;
  const input = { number: previous.number, replacedBy: successor.number };
  await appendEntry(trx, {
    request,
    actor: theSystem,
    action: 'replace_certificate',
    from: state,
    to: state,
    input,
    at,
  });
  await enqueueCertificateNotice(trx, { event: 'certificate_replaced', certificateId: previous.id });
  await enqueueRendering(trx, { certificateId: previous.id, copy: 'replaced' });
};

const isEvaluated = (item: StoredGoodsItem): item is StoredGoodsItem & { outcome: Outcome } => item.outcome !== null;

/**
 * Issues the documents of a closing: the one asked for over the conforming items, a non-conformity report over the others. A
 * revision or renewal replaces its previous document only when a positive one is issued. Counters are locked in name order.
 * What the documents say is frozen here; they are made once this has committed.
 * @returns the numbers of the documents
 */
export const issueCertificates = async (
  trx: Transaction,
  request: LockedRequest,
  goods: readonly StoredGoodsItem[],
  now: Date
): Promise<string[]> => {
  if (request.subject === null) throw new Error(`Request ${request.id} is to be closed without a subject`);
  const planned = planCertificates(request.subject, goods.filter(isEvaluated));
  if (planned.length === 0) return [];
  const caseFile = await readCaseFile(trx, request);
  const previous = await previousOf(trx, request);
  if (previous && planned.some(({ kind }) => kind !== 'ncr')) assertReplaceable(previous);
  const { validity } = await readSettings(trx);
  const previousValidity: PreviousValidity | undefined = previous && {
    type: previous.type,
    validUntil: previous.validUntil,
  };
  const issuedOn = dayOf(now);
  const inCounterOrder = planned
    .map((plan) => ({ ...plan, counter: certificateCounterName(plan.kind, yearOf(now), caseFile.office.code) }))
    .sort(byCounterName);
  const numbers: string[] = [];
  for (const { kind, itemIds } of inCounterOrder) {
    const onDocument = new Set(itemIds);
    const issued = await issue(
      trx,
      { request, caseFile, previous, now },
      {
        kind,
        items: goods.filter((item) => onDocument.has(item.id)),
        validUntil: validUntilOf(kind, issuedOn, validity, previousValidity),
      }
    );
    if (previous && kind !== 'ncr') await replace(trx, previous, issued, now);
    numbers.push(issued.number);
  }
  return numbers;
};
