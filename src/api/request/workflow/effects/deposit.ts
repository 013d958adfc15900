import { documentsNamedBy, checkNamedDocuments, issuingOfficeOf } from '../../../../domain/certificate/named-document';
import { yearOf } from '../../../../domain/casablanca';
import { checkDeposit } from '../../../../domain/form/deposit';
import type { GoodsLine, RequestForm } from '../../../../domain/form/request-form';
import { routeFor } from '../../../../domain/form/route';
import { requestCounterName, requestNumber } from '../../../../domain/numbering';
import { Refusal, ValidationRefusal } from '../../../../domain/refusal';
import { chooseOffice, eligibleOffices } from '../../../../domain/routing';
import { dueOn } from '../../../../domain/service-time';
import { nextValue } from '../../../../platform/counter';
import type { Transaction } from '../../../../platform/database';
import { readNamedCertificates } from '../../../certificate/named-certificates';
import { readDocumentTypes } from '../../../document-type/document-types';
import { readGoods } from '../../../goods-item/goods-items';
import { type RoutableOffice, readOffices } from '../../../office/offices';
import { readSettings } from '../../../setting/settings';
import { readForm } from '../../form/read-form';
import { searchTextOf } from '../../form/search-text';
import type { Effect, EffectContext } from '../request-change';
import type { TransitionInput } from '../../../../contract/transition-input';

/** Routing among the offices; a form that passed its checks has all that is asked of it here. */
const officeFor = async (
  trx: Transaction,
  form: RequestForm,
  goods: readonly GoodsLine[],
  { issuingOfficeId, today }: { issuingOfficeId: number | null; today: string }
): Promise<RoutableOffice> => {
  const route = routeFor(form.subject, form.route);
  if (form.subject === null || route === null) throw new Refusal('no_eligible_office');
  const items = goods.map(({ hsCode, originCountry }) => ({
    hsCode: hsCode ?? '',
    originCountry: originCountry ?? '',
  }));
  const request = { subject: form.subject, route, items, issuingOfficeId };
  const office = chooseOffice(eligibleOffices(await readOffices(trx), request, today));
  if (!office) throw new Refusal('no_eligible_office');
  return office;
};

/** The number of an earlier deposit is kept; the counter's row is locked last. */
const numberFor = async ({ trx, request, now }: EffectContext<unknown>): Promise<string> => {
  if (request.number !== null) return request.number;
  const year = yearOf(now);
  return requestNumber(year, await nextValue(trx, requestCounterName(year)));
};

/** Checks the whole file, finds its office and gives it its number. All faults come in one answer. */
export const deposit: Effect<TransitionInput<'deposit'>> = async (context) => {
  const { trx, request, now, today } = context;
  const form = await readForm(trx, request.id);
  const goods = await readGoods(trx, request.id);
  const attachments = await trx('attachments')
    .where({ request_id: request.id })
    .select<{ documentType: string }[]>('document_type AS documentType');
  const documentTypes = await readDocumentTypes(trx);
  const { calendar, limits } = await readSettings(trx);
  const certificates = await readNamedCertificates(trx, documentsNamedBy(form));
  const importerIce = form.parties.importer?.ice ?? null;
  const named = { form, ownerId: request.ownerId, importerIce, goods, certificates, today };
  const faults = [
    ...checkDeposit({ form, goods, attachments, documentTypes, today, maxGoods: limits.maxItems }),
    ...checkNamedDocuments(named),
  ];
  if (faults.length > 0) throw new ValidationRefusal(faults);
  const office = await officeFor(trx, form, goods, { issuingOfficeId: issuingOfficeOf(named), today });
  const number = await numberFor(context);
  const target = office.serviceTarget;
  return {
    row: {
      number,
      depositedAt: now,
      office: office.id,
      searchText: searchTextOf(number, form),
      serviceTarget: target,
      pausedDays: 0,
      pausedSince: null,
      dueOn: dueOn({ depositedOn: today, target, pausedDays: 0, calendar }),
    },
    record: { number, office: office.code },
  };
};
