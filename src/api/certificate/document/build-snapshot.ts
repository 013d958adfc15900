import { dayOf } from '../../../domain/casablanca';
import type { CertificateSnapshot, SnapshotItem, SnapshotParty } from '../../../domain/certificate/snapshot';
import { emptyParty } from '../../../domain/form/empty';
import type { Party } from '../../../domain/form/request-form';
import { mode } from '../../../platform/environment';
import { type StoredGoodsItem, goodsLineOf } from '../../goods-item/goods-items';
import { verificationLink } from '../../notification/links';
import type { LockedRequest } from '../../request/located-request';
import type { CaseFile } from './case-file';

/** What tells the documents of one closing apart. */
export type Issued = Pick<CertificateSnapshot, 'kind' | 'number' | 'validUntil' | 'verificationCode' | 'replaces'> & {
  issuedAt: Date;
  items: readonly StoredGoodsItem[];
};

const partyOf = (party: Party | null): SnapshotParty => {
  const { sameAs: _sameAs, ...shown } = party ?? emptyParty();
  return shown;
};

const itemOf = (item: StoredGoodsItem): SnapshotItem => {
  const { line, outcome, remark, standardsApplied } = item;
  if (outcome === null || outcome === 'not_subject') throw new Error(`Line ${line} has no place on a document`);
  return { ...goodsLineOf(item), line, outcome, remark, standardsApplied };
};

const requestOf = ({ number, depositedAt, type, route }: LockedRequest): CertificateSnapshot['request'] => {
  if (number === null || depositedAt === null || route === null) throw new Error('The request was never deposited');
  return { number, depositedOn: dayOf(depositedAt), type, route };
};

/** Freezes everything that a document will say, from the file as it is in the closing's transaction. */
export const buildSnapshot = (
  request: LockedRequest,
  { office, form, visits, analyses }: CaseFile,
  { kind, number, issuedAt, validUntil, verificationCode, replaces, items }: Issued
): CertificateSnapshot => ({
  format: 1,
  kind,
  number,
  issuedAt: issuedAt.toISOString(),
  issuedOn: dayOf(issuedAt),
  validUntil,
  verificationCode,
  verificationUrl: verificationLink(verificationCode),
  specimen: mode() === 'demo',
  office,
  request: requestOf(request),
  replaces,
  registrationNumber: form.registrationNumber,
  licenceNumber: form.licenceNumber,
  importer: partyOf(form.parties.importer),
  exporter: partyOf(form.parties.exporter),
  manufacturer: partyOf(form.parties.manufacturer),
  inspection: form.inspection,
  shipment: form.shipment,
  visits,
  analyses,
  items: items.map(itemOf),
});
