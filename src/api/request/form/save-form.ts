import type { RequestBody, RequestPatch } from '../../../contract/form/request-body';
import type { Declarant } from '../../../domain/actor';
import { emptyInspection, emptyParty, emptyRequestForm, emptyShipment } from '../../../domain/form/empty';
import { type JsonValue, mergePatch } from '../../../domain/form/merge-patch';
import type { Party, RequestForm } from '../../../domain/form/request-form';
import { type Transaction, inTransaction } from '../../../platform/database';
import { profileParty } from '../../account/profile-party';
import { insertGoods } from '../../goods-item/goods-items';
import { forgetSheets } from '../../goods-item/sheet/imported-sheets';
import { createDraft } from './create-draft';
import { editDraft } from './edit-draft';
import { readForm } from './read-form';
import { formColumns, writeParties } from './write-form';

type Merged = Omit<Partial<RequestForm>, 'parties'> & {
  parties?: Partial<Record<keyof RequestForm['parties'], Partial<Party>>>;
};

const filledIn = <Block extends object>(empty: () => Block, block: Partial<Block> | null | undefined): Block | null =>
  block === null || block === undefined ? null : { ...empty(), ...block };

/** Merging removes what was cleared; here every field is there again. */
const complete = ({ parties = {}, inspection, shipment, ...object }: Merged): RequestForm => ({
  ...emptyRequestForm(),
  ...object,
  parties: {
    importer: filledIn(emptyParty, parties.importer),
    exporter: filledIn(emptyParty, parties.exporter),
    manufacturer: filledIn(emptyParty, parties.manufacturer),
    payer: filledIn(emptyParty, parties.payer),
  },
  inspection: filledIn(emptyInspection, inspection),
  shipment: filledIn(emptyShipment, shipment),
});

/** The form with what was sent merged into it (RFC 7396). */
const merged = (form: RequestForm, patch: Omit<RequestBody, 'goods'>): RequestForm =>
  complete(mergePatch(form, withoutUndefined(patch)) as Merged);

const withoutUndefined = (value: unknown): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;

/** A new draft: the importer is filled in from the account, then what was sent on top. */
export const createFromBody = (actor: Declarant, { goods = [], ...patch }: RequestBody): Promise<string> =>
  inTransaction(async (trx) => {
    const empty = emptyRequestForm();
    const importer = await profileParty(trx, actor.id);
    const form = merged({ ...empty, parties: { ...empty.parties, importer } }, patch);
    return createDraft(trx, actor, { form, goods }, { action: 'create', record: {} });
  });

const replaceGoods = async (
  trx: Transaction,
  requestId: number,
  goods: NonNullable<RequestBody['goods']>,
  at: Date
): Promise<void> => {
  await trx('goods_items').where({ request_id: requestId }).delete();
  await forgetSheets(trx, requestId);
  await insertGoods(trx, requestId, goods, { after: 0, at });
};

/** Saves a part of a draft's form: what is sent replaces, `null` clears, the rest stays. */
export const saveForm = async (
  actor: Declarant,
  documentId: string,
  { goods, version, ...patch }: RequestPatch
): Promise<void> => {
  await editDraft(documentId, { actor, version }, async (trx, request, at) => {
    const form = merged(await readForm(trx, request.id), patch);
    await writeParties(trx, request.id, form.parties, at);
    if (goods !== undefined) await replaceGoods(trx, request.id, goods, at);
    const goodsCount = goods === undefined ? {} : { goods_count: goods.length };
    return { columns: { ...formColumns(form, request.number), ...goodsCount }, result: undefined };
  });
};
