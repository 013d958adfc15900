import type { RequestForm } from '../form/request-form';
import type { Fault, FaultCode } from '../refusal';
import type { CertificateKind } from '../vocabulary';
import { type CoverageLine, type Product, uncoveredLines } from './coverage';
import { renewableFrom, renewalAllowed, stateOn, type StoredCertificateState } from './validity';

/** The part of the form that names earlier documents. */
export type NamingForm = Pick<
  RequestForm,
  'subject' | 'type' | 'route' | 'registrationNumber' | 'licenceNumber' | 'previousCertificateNumber'
>;

/** What the rules need to know of a document that a request names. */
export type CertificateFacts = {
  number: string;
  kind: CertificateKind;
  ownerId: number;
  importerIce: string | null;
  storedState: StoredCertificateState;
  validUntil: string | null;
  successorNumber: string | null;
  officeId: number;
  items: readonly Product[];
};

/** A document that a request names, and what it must be. */
export type NamedDocument = {
  field: 'previousCertificateNumber' | 'registrationNumber' | 'licenceNumber';
  number: string;
  kind: CertificateKind;
};

/**
 * The documents that a request names, as far as it is filled in: the previous one of a revision or renewal first, then the SoR
 * of a CoC on route B or the SoL of one on route C.
 */
export const documentsNamedBy = (form: NamingForm): NamedDocument[] => {
  const { subject, type, route, registrationNumber, licenceNumber, previousCertificateNumber } = form;
  const named: NamedDocument[] = [];
  if (type !== 'initial' && subject !== null && previousCertificateNumber !== null) {
    named.push({ field: 'previousCertificateNumber', number: previousCertificateNumber, kind: subject });
  }
  if (subject === 'coc' && route === 'B' && registrationNumber !== null) {
    named.push({ field: 'registrationNumber', number: registrationNumber, kind: 'sor' });
  }
  if (subject === 'coc' && route === 'C' && licenceNumber !== null) {
    named.push({ field: 'licenceNumber', number: licenceNumber, kind: 'sol' });
  }
  return named;
};

/** The facts of a deposit that its named documents are checked against. */
export type DepositFacts = {
  form: NamingForm;
  ownerId: number;
  importerIce: string | null;
  goods: readonly CoverageLine[];
  /** The documents that exist among those of {@link documentsNamedBy}, by number. */
  certificates: ReadonlyMap<string, CertificateFacts>;
  /** The day of deposit in Casablanca. */
  today: string;
};

type Objection = { code: FaultCode; params?: Fault['params'] };

/** What is wrong with the document whatever it is named for. Another account's document is as good as none. */
const identityObjection = (
  found: CertificateFacts | undefined,
  { number, kind }: NamedDocument,
  ownerId: number
): Objection | null => {
  if (found === undefined || found.ownerId !== ownerId) return { code: 'certificate_not_found', params: { number } };
  if (found.kind !== kind) return { code: 'certificate_wrong_kind', params: { number } };
  if (found.storedState === 'replaced' && found.successorNumber !== null) {
    return { code: 'certificate_replaced', params: { number, successor: found.successorNumber } };
  }
  return null;
};

const validityObjection = (found: CertificateFacts, today: string): Objection | null =>
  stateOn(found.storedState, found.validUntil, today) === 'valid'
    ? null
    : { code: 'certificate_not_valid', params: { number: found.number } };

/** A renewal may name a document that has ended, but only a SoR or SoL, and not long before its end. */
const renewalObjection = (found: CertificateFacts, today: string): Objection | null => {
  const { number, kind, storedState, validUntil } = found;
  if (kind !== 'sor' && kind !== 'sol') return { code: 'certificate_wrong_kind', params: { number } };
  if (storedState !== 'valid' || validUntil === null) return { code: 'certificate_not_valid', params: { number } };
  if (renewalAllowed(validUntil, today)) return null;
  return { code: 'renewal_too_early', params: { number, date: renewableFrom(validUntil) } };
};

const importerObjection = (found: CertificateFacts, importerIce: string | null): Objection | null =>
  found.importerIce === importerIce ? null : { code: 'certificate_other_importer', params: { number: found.number } };

const coverageFaults = (found: CertificateFacts, goods: readonly CoverageLine[]): Fault[] =>
  uncoveredLines(goods, found.items).map(({ line, reason }) => ({
    path: ['goods', line - 1, reason],
    step: 4,
    code: 'item_not_covered',
    params: { number: found.number, reason },
  }));

const faultsOf = (named: NamedDocument, facts: DepositFacts): Fault[] => {
  const found = facts.certificates.get(named.number);
  const objection = (checked: Objection | null): Fault[] =>
    checked === null ? [] : [{ path: [named.field], step: 1, ...checked }];

  const identity = identityObjection(found, named, facts.ownerId);
  if (found === undefined || identity !== null) return objection(identity);
  if (named.field === 'previousCertificateNumber') {
    const { type } = facts.form;
    return objection((type === 'renewal' ? renewalObjection : validityObjection)(found, facts.today));
  }
  const unusable = validityObjection(found, facts.today) ?? importerObjection(found, facts.importerIce);
  return unusable === null ? coverageFaults(found, facts.goods) : objection(unusable);
};

/**
 * What is wrong at deposit with the documents that the request names: one fault at most for each document, or one for each
 * goods line that a usable SoR or SoL does not cover. A number that is not filled in is the form's fault and not looked at here.
 */
export const checkNamedDocuments = (facts: DepositFacts): Fault[] =>
  documentsNamedBy(facts.form).flatMap((named) => faultsOf(named, facts));

/** The office that issued the document named first, to which the request goes; `null` when none is named or found. */
export const issuingOfficeOf = (facts: Pick<DepositFacts, 'form' | 'certificates'>): number | null => {
  const [first] = documentsNamedBy(facts.form);
  return first === undefined ? null : (facts.certificates.get(first.number)?.officeId ?? null);
};
