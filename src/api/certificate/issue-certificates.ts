import { randomBytes } from 'node:crypto';
import { dayOf, yearOf } from '../../domain/casablanca';
import { type PlannedCertificate, planCertificates } from '../../domain/certificate/plan';
import { type PreviousValidity, type StoredCertificateState, validUntilOf } from '../../domain/certificate/validity';
import { verificationCodeFrom } from '../../domain/certificate/verification-code';
import { certificateCounterName, certificateNumber } from '../../domain/numbering';
import { type Fault, ValidationRefusal } from '../../domain/refusal';
import type { Outcome, RequestType } from '../../domain/vocabulary';
import { nextValue } from '../../platform/counter';
import { type Transaction, firstRowOf } from '../../platform/database';
import { newDocumentId } from '../../platform/document-id';
import { enqueueCertificateNotice } from '../notification/notify-of-certificate';
import type { LockedRequest } from '../request/located-request';
import { readSettings } from '../setting/settings';

type Facts = { officeCode: string; importerName: string | null; importerIce: string | null };
type Previous = {
  id: number;
  type: Exclude<RequestType, 'initial'>;
  number: string;
  validUntil: string;
  state: StoredCertificateState;
  successor: string | null;
};

const factsOf = async (trx: Transaction, request: LockedRequest): Promise<Facts> => {
  const facts = await firstRowOf<Facts>(
    trx,
    `SELECT o.code AS "officeCode", p.name AS "importerName", p.ice AS "importerIce"
     FROM offices o LEFT JOIN parties p ON p.request_id = :requestId AND p.role = 'importer' WHERE o.id = :officeId`,
    { requestId: request.id, officeId: request.officeId }
  );
  if (!facts) throw new Error(`Request ${request.id} is to be closed without an office`);
  return facts;
};

/** The document that a revision or renewal stands for; locked, as customs or a supervisor may act on it meanwhile. */
const previousOf = async (trx: Transaction, { id, type }: LockedRequest): Promise<Previous | undefined> => {
  if (type === 'initial') return undefined;
  const row = await firstRowOf<Omit<Previous, 'type'>>(
    trx,
    `SELECT c.id, c.number, c.valid_until AS "validUntil", c.state, s.number AS successor FROM certificates c
     JOIN requests r ON r.previous_certificate_number = c.number LEFT JOIN certificates s ON s.id = c.replaced_by_id
     WHERE r.id = :id AND c.kind <> 'ncr' FOR UPDATE OF c`,
    { id }
  );
  return row && { ...row, type };
};

const byCounterName = (a: { counter: string }, b: { counter: string }): number => (a.counter < b.counter ? -1 : 1);

/** Issues one document: its row, and its number from the counter. */
const issue = async (
  trx: Transaction,
  request: LockedRequest,
  { kind, itemIds }: PlannedCertificate<number>,
  { facts, validUntil, now }: { facts: Facts; validUntil: string | null; now: Date }
): Promise<{ id: number; number: string }> => {
  const year = yearOf(now);
  const counter = await nextValue(trx, certificateCounterName(kind, year, facts.officeCode));
  const number = certificateNumber(kind, year, facts.officeCode, counter);
  const [row] = await trx('certificates')
    .insert({
      document_id: newDocumentId(),
      kind,
      number,
      state: 'valid',
      route: request.route,
      issued_at: now,
      valid_until: validUntil,
      verification_code: verificationCodeFrom(randomBytes(16)),
      importer_name: facts.importerName,
      importer_ice: facts.importerIce,
      item_count: itemIds.length,
      request_id: request.id,
      office_id: request.officeId,
      owner_id: request.ownerId,
      created_at: now,
      updated_at: now,
    })
    .returning<{ id: number }[]>('id');
  if (!row) throw new Error(`Certificate ${number} was not written`);
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

const replace = async (trx: Transaction, previous: Previous, successorId: number, at: Date): Promise<void> => {
  await trx('certificates')
    .where({ id: previous.id })
    .update({ state: 'replaced', replaced_by_id: successorId, updated_at: at });
  await enqueueCertificateNotice(trx, { event: 'certificate_replaced', certificateId: previous.id });
};

/**
 * Issues the documents of a closing: the one asked for over the conforming items, a non-conformity report over the others. A
 * revision or renewal replaces its previous document only when a positive one is issued. Counters are locked in name order.
 * @returns the numbers of the documents
 */
export const issueCertificates = async (
  trx: Transaction,
  request: LockedRequest,
  items: readonly { id: number; outcome: Outcome }[],
  now: Date
): Promise<string[]> => {
  if (request.subject === null) throw new Error(`Request ${request.id} is to be closed without a subject`);
  const planned = planCertificates(request.subject, items);
  if (planned.length === 0) return [];
  const facts = await factsOf(trx, request);
  const previous = await previousOf(trx, request);
  if (previous && planned.some(({ kind }) => kind !== 'ncr')) assertReplaceable(previous);
  const { validity } = await readSettings(trx);
  const previousValidity: PreviousValidity | undefined = previous && {
    type: previous.type,
    validUntil: previous.validUntil,
  };
  const issuedOn = dayOf(now);
  const inCounterOrder = planned
    .map((plan) => ({ plan, counter: certificateCounterName(plan.kind, yearOf(now), facts.officeCode) }))
    .sort(byCounterName);
  const numbers: string[] = [];
  for (const { plan } of inCounterOrder) {
    const validUntil = validUntilOf(plan.kind, issuedOn, validity, previousValidity);
    const { id, number } = await issue(trx, request, plan, { facts, validUntil, now });
    if (previous && plan.kind !== 'ncr') await replace(trx, previous, id, now);
    numbers.push(number);
  }
  return numbers;
};
