import type { Fault, FaultPath } from '../refusal';
import { partyRoles } from '../vocabulary';
import { checkField, isBlank } from './check-field';
import { type DocumentTypeRule, missingDocuments, namesOf } from './document-types';
import { emptyInspection, emptyParty, emptyShipment } from './empty';
import { type FieldRules, isRequired } from './field';
import { goodsFields, inspectionFields, objectFields, partyFields, shipmentFields } from './fields';
import type { GoodsLine, RequestForm } from './request-form';
import { routeFor } from './route';
import { stepOf } from './step';

/** What a deposit is judged by. */
export type Deposit = {
  form: RequestForm;
  goods: readonly GoodsLine[];
  attachments: readonly { documentType: string }[];
  documentTypes: readonly DocumentTypeRule[];
  /** The day in Casablanca, `YYYY-MM-DD`. */
  today: string;
  maxGoods: number;
};

type Block = Readonly<Record<string, unknown>>;

const checkBlock = (rules: FieldRules, block: Block, form: RequestForm, path: FaultPath): Fault[] =>
  Object.entries(rules).flatMap(([key, rule]) => {
    const value = block[key];
    const at = [...path, key];
    if (isBlank(value)) return isRequired(rule, form) ? [{ path: at, code: 'required' as const }] : [];
    return checkField(rule, value, at);
  });

const objectFaults = (form: RequestForm): Fault[] => {
  const route = routeFor(form.subject, form.route);
  const faults = checkBlock(objectFields, { ...form, route: form.route ?? route }, form, []);
  if (form.route !== null && form.route !== route) faults.push({ path: ['route'], code: 'invalid_value' });
  if (form.type === 'renewal' && form.subject === 'coc') faults.push({ path: ['type'], code: 'not_applicable' });
  return faults;
};

const partyFaults = (form: RequestForm): Fault[] => {
  const faults = partyRoles.flatMap((role) => {
    const party = form.parties[role] ?? emptyParty();
    const isSomeoneElse = role === 'payer' && party.sameAs !== null;
    const rules: FieldRules = isSomeoneElse ? { sameAs: partyFields.payer.sameAs } : partyFields[role];
    return checkBlock(rules, party, form, ['parties', role]);
  });
  const country = form.parties.importer?.country ?? null;
  return country === null || country === 'MA'
    ? faults
    : [...faults, { path: ['parties', 'importer', 'country'], code: 'must_be_morocco' }];
};

const inspectionFaults = (form: RequestForm, today: string): Fault[] => {
  if (form.subject !== 'coc' && form.subject !== 'sol') return [];
  const inspection = form.inspection ?? emptyInspection();
  const faults = checkBlock(inspectionFields, inspection, form, ['inspection']);
  const isPast = form.subject === 'coc' && inspection.readyDate !== null && inspection.readyDate < today;
  return isPast ? [...faults, { path: ['inspection', 'readyDate'], code: 'date_in_past' }] : faults;
};

const isFilledIn = (block: Block | null): boolean => block !== null && !Object.values(block).every(isBlank);

const shipmentFaults = (form: RequestForm, today: string): Fault[] => {
  if (form.subject === null) return [];
  if (form.subject !== 'coc') return isFilledIn(form.shipment) ? [{ path: ['shipment'], code: 'not_applicable' }] : [];
  const shipment = form.shipment ?? emptyShipment();
  const faults = checkBlock(shipmentFields, shipment, form, ['shipment']);
  const isFuture = shipment.invoiceDate !== null && shipment.invoiceDate > today;
  return isFuture ? [...faults, { path: ['shipment', 'invoiceDate'], code: 'date_in_future' }] : faults;
};

const goodsFaults = ({ form, goods, maxGoods }: Deposit): Fault[] => {
  if (goods.length === 0) return [{ path: ['goods'], code: 'missing_goods' }];
  if (goods.length > maxGoods) return [{ path: ['goods'], code: 'too_many', params: { max: maxGoods } }];
  return goods.flatMap((line, index) => checkBlock(goodsFields, line, form, ['goods', index]));
};

const attachmentFaults = ({ form, attachments, documentTypes }: Deposit): Fault[] => {
  const request = { subject: form.subject, route: routeFor(form.subject, form.route) };
  const attached = attachments.map(({ documentType }) => documentType);
  return missingDocuments(documentTypes, request, attached).map((alternatives) => ({
    path: ['attachments'],
    code: 'missing_document',
    params: { documentTypes: namesOf(alternatives) },
  }));
};

/**
 * Everything that stands against depositing the form, all at once and in the order of its steps. Coverage by a SoR or SoL
 * and the previous certificate are judged elsewhere, as they need other documents.
 *
 * Each `missing_document` carries the names of the types of which one would do (`documentTypes`).
 */
export const checkDeposit = (deposit: Deposit): Fault[] =>
  [
    ...objectFaults(deposit.form),
    ...partyFaults(deposit.form),
    ...inspectionFaults(deposit.form, deposit.today),
    ...shipmentFaults(deposit.form, deposit.today),
    ...goodsFaults(deposit),
    ...attachmentFaults(deposit),
  ].map((fault) => ({ ...fault, step: stepOf(fault.path) }));
