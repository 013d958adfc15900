import { Refusal } from '../../../../domain/refusal';
import { recomputeDueDates } from '../../recompute-due-dates';

const refuse = (): never => {
  throw new Refusal('in_use');
};

/** The settings are always there; other working days move the due dates of open requests, in the same transaction. */
export default {
  beforeDelete: refuse,
  beforeDeleteMany: refuse,
  afterUpdate: recomputeDueDates,
};
