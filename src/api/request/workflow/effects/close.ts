import { type Fault, ValidationRefusal } from '../../../../domain/refusal';
import { needsRemark } from '../../../../domain/response';
import { issueCertificates } from '../../../certificate/issue-certificates';
import { type StoredGoodsItem, readGoods } from '../../../goods-item/goods-items';
import type { Effect } from '../request-change';
import type { TransitionInput } from '../../../../contract/transition-input';

const faultOf = ({ line, outcome, remark }: StoredGoodsItem): Fault[] => {
  if (outcome === null) return [{ path: ['goods', line - 1, 'outcome'], code: 'outcome_missing', params: { line } }];
  if (!needsRemark(outcome) || (remark ?? '').trim() !== '') return [];
  return [{ path: ['goods', line - 1, 'remark'], code: 'remark_required', params: { line } }];
};

/** Every line has its outcome, and its remark where one is due; then the certificates are issued. */
export const close: Effect<TransitionInput<'close'>> = async ({ trx, request, now }) => {
  const goods = await readGoods(trx, request.id);
  const faults = goods.flatMap(faultOf);
  if (faults.length > 0) throw new ValidationRefusal(faults);
  const certificates = await issueCertificates(trx, request, goods, now);
  return { row: {}, record: { certificates } };
};
