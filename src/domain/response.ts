import { type Outcome, outcomes, type Response } from './vocabulary';

/** How many goods items have each outcome. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/**
 * The response that closing gives, from the number of items by outcome. Items not subject do not vote unless all are; a
 * reservation dominates conforming.
 * @param missing how many items have no outcome yet
 * @returns `null` while an item has no outcome, or when there is no item at all
 */
export const responseOfCounts = (counts: OutcomeCounts, missing: number): Response | null => {
  if (missing > 0 || outcomes.every((outcome) => counts[outcome] === 0)) return null;
  const conforming = counts.conforming > 0;
  const reserved = counts.conforming_with_reservation > 0;
  if (counts.non_conforming > 0) {
    if (reserved) return 'partially_conforming_with_reservation';
    return conforming ? 'partially_conforming' : 'non_conforming';
  }
  if (reserved) return 'conforming_with_reservation';
  return conforming ? 'conforming' : 'not_subject';
};

/** Whether an item with this outcome must have a remark before its request can be closed. */
export const needsRemark = (outcome: Outcome | null): boolean =>
  outcome === 'non_conforming' || outcome === 'conforming_with_reservation';

/** The response for the items' outcomes, `null` standing for an item without one; see {@link responseOfCounts}. */
export const responseOf = (itemOutcomes: Iterable<Outcome | null>): Response | null => {
  const counts = { not_subject: 0, conforming: 0, conforming_with_reservation: 0, non_conforming: 0 };
  let missing = 0;
  for (const outcome of itemOutcomes) {
    if (outcome === null) missing += 1;
    else counts[outcome] += 1;
  }
  return responseOfCounts(counts, missing);
};
