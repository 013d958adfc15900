import type { Declarant } from '../../domain/actor';
import { checkNamedDocuments, documentsNamedBy } from '../../domain/certificate/named-document';
import { emptyRequestForm } from '../../domain/form/empty';
import type { RequestForm } from '../../domain/form/request-form';
import { Refusal, ValidationRefusal } from '../../domain/refusal';
import type { RequestType } from '../../domain/vocabulary';
import { type Transaction, firstRowOf } from '../../platform/database';
import { type StoredGoodsItem, readGoods } from '../goods-item/goods-items';
import { createDraft } from '../request/form/create-draft';
import { readForm } from '../request/form/read-form';
import { readNamedCertificates } from './named-certificates';

type Named = { number: string; requestId: number };

const namedStatement = `
  SELECT number, request_id AS "requestId" FROM certificates WHERE document_id = :documentId AND owner_id = :ownerId`;

/** The factory, for which a licence holds; when goods are ready there is asked anew. */
const factoryOf = ({ subject, inspection }: RequestForm): RequestForm['inspection'] =>
  subject === 'sol' && inspection !== null ? { ...inspection, readyDate: null } : null;

/** What a document still stands for is asked for again; when and how the goods come is another matter. */
const successorForm = (form: RequestForm, type: Exclude<RequestType, 'initial'>, number: string): RequestForm => ({
  ...emptyRequestForm(),
  type,
  subject: form.subject,
  route: form.route,
  registrationNumber: form.registrationNumber,
  licenceNumber: form.licenceNumber,
  previousCertificateNumber: number,
  parties: form.parties,
  inspection: factoryOf(form),
});

const isOnDocument = ({ outcome }: StoredGoodsItem): boolean =>
  outcome === 'conforming' || outcome === 'conforming_with_reservation';

/**
 * Makes a draft that would replace a document of the actor's (`revision`) or prolong it (`renewal`), with the lines that are on it.
 * @returns the draft's public id
 * @throws Refusal `not_found`; ValidationRefusal when the document is not one that could be replaced or prolonged today
 */
export const draftSuccessor = async (
  trx: Transaction,
  actor: Declarant,
  { documentId, type, today }: { documentId: string; type: Exclude<RequestType, 'initial'>; today: string }
): Promise<string> => {
  const named = await firstRowOf<Named>(trx, namedStatement, { documentId, ownerId: actor.id });
  if (!named) throw new Refusal('not_found');
  const form = successorForm(await readForm(trx, named.requestId), type, named.number);
  const naming = { ...form, registrationNumber: null, licenceNumber: null };
  const certificates = await readNamedCertificates(trx, documentsNamedBy(naming));
  const importerIce = form.parties.importer?.ice ?? null;
  const faults = checkNamedDocuments({ form: naming, ownerId: actor.id, importerIce, goods: [], certificates, today });
  if (faults.length > 0) throw new ValidationRefusal(faults);
  const goods = (await readGoods(trx, named.requestId)).filter(isOnDocument);
  const record = { type, previousCertificateNumber: named.number };
  return createDraft(trx, actor, { form, goods }, { action: 'copy', record });
};
