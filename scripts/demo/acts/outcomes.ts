import { enterOutcomes } from '../../../src/contract/desk/goods';
import type { Outcome } from '../../../src/domain/vocabulary';
import { dataOf } from '../api';
import { type Act, requestOf } from '../case-file';
import { personOf } from './desk';

/** A verdict on a line, with the remark that a reservation or a refusal needs. */
type Verdict = Outcome | readonly [outcome: Outcome, remark: string];

/** The agent enters verdicts, the first on line 1; `null` leaves a line without. */
export const judge =
  (...verdicts: (Verdict | null)[]): Act =>
  async (file, stage) => {
    const { documentId, goods } = requestOf(file);
    const items = goods.flatMap(({ documentId: item, standards }, index) => {
      const verdict = verdicts[index] ?? null;
      if (verdict === null) return [];
      const [outcome, remark = null] = typeof verdict === 'string' ? [verdict] : verdict;
      return [{ item, outcome, remark, standardsApplied: outcome === 'not_subject' ? null : standards }];
    });
    const path = `/desk/requests/${documentId}/goods/outcomes`;
    const { token } = personOf(file, stage, file.agent);
    await stage.api({ method: 'PUT', path, token, json: { data: { items } } }, dataOf(enterOutcomes.answer));
  };

/** The agent enters one verdict for every line. */
export const judgeAll =
  (outcome: Outcome, remark: string | null = null): Act =>
  (file, stage) => {
    const verdict: Verdict = remark === null ? outcome : [outcome, remark];
    return judge(...requestOf(file).goods.map(() => verdict))(file, stage);
  };
