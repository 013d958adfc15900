import { type Fault, ValidationRefusal } from '../../../../domain/refusal';
import type { Outcome } from '../../../../domain/vocabulary';
import { type Transaction, rowsOf } from '../../../../platform/database';
import { issueCertificates } from '../../../certificate/issue-certificates';
import type { Effect } from '../request-change';
import type { TransitionInput } from '../../../../contract/transition-input';

type EvaluatedItem = { id: number; line: number; outcome: Outcome | null; hasRemark: boolean };

const itemsOf = (trx: Transaction, requestId: number): Promise<EvaluatedItem[]> =>
  rowsOf<EvaluatedItem>(
    trx,
    `SELECT id, line, outcome, coalesce(trim(remark), '') <> '' AS "hasRemark"
     FROM goods_items WHERE request_id = :requestId ORDER BY line`,
    { requestId }
  );

const needsRemark = (outcome: Outcome): boolean =>
  outcome === 'non_conforming' || outcome === 'conforming_with_reservation';

const faultOf = ({ line, outcome, hasRemark }: EvaluatedItem): Fault[] => {
  if (outcome === null) return [{ path: ['goods', line - 1, 'outcome'], code: 'outcome_missing', params: { line } }];
  if (!needsRemark(outcome) || hasRemark) return [];
  return [{ path: ['goods', line - 1, 'remark'], code: 'remark_required', params: { line } }];
};

const evaluated = (items: readonly EvaluatedItem[]): { id: number; outcome: Outcome }[] =>
  items.flatMap(({ id, outcome }) => (outcome === null ? [] : [{ id, outcome }]));

/** Every line has its outcome, and its remark where one is due; then the certificates are issued. */
export const close: Effect<TransitionInput<'close'>> = async ({ trx, request, now }) => {
  const items = await itemsOf(trx, request.id);
  const faults = items.flatMap(faultOf);
  if (faults.length > 0) throw new ValidationRefusal(faults);
  const certificates = await issueCertificates(trx, request, evaluated(items), now);
  return { row: {}, record: { certificates } };
};
