import { recomputeDueDates } from '../../recompute-due-dates';

/** A holiday more or less moves the due dates of open requests, in the same transaction. */
export default {
  afterCreate: recomputeDueDates,
  afterUpdate: recomputeDueDates,
  afterUpdateMany: recomputeDueDates,
  afterDelete: recomputeDueDates,
  afterDeleteMany: recomputeDueDates,
};
