import type { CertificateKind, Outcome, Subject } from '../vocabulary';

/** A document that a closing issues, and the goods items on it in their order. */
export type PlannedCertificate<Id> = { kind: CertificateKind; itemIds: Id[] };

/**
 * The documents that closing issues: the one asked for over the items that are conforming, with or without reservation, and a
 * non-conformity report over the others. Items not subject are on neither; a document without items is not made.
 */
export const planCertificates = <Id>(
  subject: Subject,
  items: Iterable<{ id: Id; outcome: Outcome }>
): PlannedCertificate<Id>[] => {
  const positive: PlannedCertificate<Id> = { kind: subject, itemIds: [] };
  const negative: PlannedCertificate<Id> = { kind: 'ncr', itemIds: [] };
  for (const { id, outcome } of items) {
    if (outcome === 'non_conforming') negative.itemIds.push(id);
    else if (outcome !== 'not_subject') positive.itemIds.push(id);
  }
  return [positive, negative].filter(({ itemIds }) => itemIds.length > 0);
};
