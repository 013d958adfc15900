/** What agents see: drafts exist for their owner only. */
export const deposited = `r.state <> 'draft'`;

/** Requests that somebody still has to do something with. */
export const open = `r.state NOT IN ('draft', 'closed')`;

/** Whoever goes beyond the deposit has an agent (`requests_agent_ck`); the state lets an index find the others. */
export const unassigned = `(r.agent_id IS NULL AND r.state = 'deposited')`;

export const waitingForDeclarant = `r.state IN ('awaiting_complement', 'awaiting_analyses')`;

/**
 * The rule of the service time as SQL; takes `:today`. It holds for closed requests too, those that were answered after their
 * day. The first half, true for every late one, lets an index narrow the search.
 */
export const late = `(r.due_on < :today::date AND r.due_on < coalesce(r.closed_on, r.paused_since, :today::date))`;
