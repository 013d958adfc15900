/**
 * What can be wrong with the history: a missing entry, a link to another entry than the one before, an entry or an input that is not
 * what it was, a request that is gone or in another state than its history tells, one without any history, or an anchor
 * (or a head that it holds) that does not fit.
 */
export type HistoryFinding = {
  problem:
    | 'gap'
    | 'broken_link'
    | 'changed_entry'
    | 'changed_input'
    | 'missing_request'
    | 'other_state'
    | 'no_history'
    | 'broken_anchor'
    | 'changed_anchor'
    | 'missing_head'
    | 'changed_head';
  /** documentId of the request; `null` for an anchor itself. */
  request: string | null;
  /** Number of the entry in its chain, or of the anchor; `null` where neither exists. */
  seq: number | null;
};
