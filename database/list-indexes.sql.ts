import { index } from './create-index';

/**
 * The indexes of the requests' lists: one for each order in which a list can be asked, with the row id as tie-break. They carry
 * what the list can be filtered by, so that finding the page and counting the rest read no rows: a row is wide, and a list
 * counts up to 10,000. `search_text` is short enough for it (`searchTextOf`).
 */

const columns = (...names: readonly string[]): string => names.join(', ');

const sortColumns = ['created_at', 'deposited_at', 'updated_at', 'number', 'due_on'];

/** What agents filter by; lateness is told by the other two. */
const filtered = ['state', 'subject', 'route', 'agent_id'];
const lateness = ['closed_on', 'paused_since'];

/** What is closed is shown by its deposit, and searched in that order. */
const carriedBy = (column: string): string[] => (column === 'deposited_at' ? [...filtered, 'search_text'] : filtered);

const visible = `state <> 'draft'`;
const open = `state NOT IN ('draft', 'closed')`;

const ofDeclarants = [
  index(
    'requests_owner_waiting_idx',
    `requests (owner_id, (state IN ('awaiting_complement', 'awaiting_analyses')) DESC, created_at DESC, id DESC)
     INCLUDE (${columns('state', 'subject', 'type', 'route', 'response', 'office_id', 'deposited_at', 'search_text')})`
  ),
  index('requests_owner_created_idx', 'requests (owner_id, created_at, id)'),
  index('requests_owner_deposited_idx', 'requests (owner_id, deposited_at, id)'),
  index('requests_owner_updated_idx', 'requests (owner_id, updated_at, id)'),
  index('requests_owner_number_idx', 'requests (owner_id, number, id)'),
];

const ofTheQueue = [
  ...sortColumns.flatMap((column) => [
    index(
      `requests_office_by_${column}_idx`,
      `requests (office_id, ${column}, id) INCLUDE (${columns(...carriedBy(column))}) WHERE ${visible}`
    ),
    index(
      `requests_by_${column}_idx`,
      `requests (${column}, id) INCLUDE (${columns('office_id', ...carriedBy(column))}) WHERE ${visible}`
    ),
  ]),
  index('requests_office_state_idx', `requests (office_id, state, deposited_at, id) WHERE ${visible}`),
  index(
    'requests_of_agent_idx',
    `requests (agent_id, state, deposited_at, id) INCLUDE (office_id, subject, route, due_on) WHERE ${visible}`
  ),
  // The queue's own order: what is open by its due day, then what is closed.
  index(
    'requests_office_agenda_idx',
    `requests (office_id, (state = 'closed'), due_on, id)
     INCLUDE (${columns(...filtered, ...lateness)}) WHERE ${visible}`
  ),
  index(
    'requests_agenda_idx',
    `requests ((state = 'closed'), due_on, id)
     INCLUDE (${columns('office_id', ...filtered, ...lateness)}) WHERE ${visible}`
  ),
  // What was closed in a week, of one office or of all.
  index('requests_closed_on_idx', `requests (closed_on, office_id) WHERE state = 'closed'`),
];

/** What is open is a small part of all; the queue's tabs and their counts read nothing else. */
const ofOpenOnes = [
  index(
    'requests_office_open_idx',
    `requests (office_id, due_on, id)
     INCLUDE (${columns(...filtered, ...lateness, 'deposited_at', 'created_at', 'updated_at', 'number', 'search_text')})
     WHERE ${open}`
  ),
  index(
    'requests_all_open_idx',
    `requests (due_on, id) INCLUDE (
       ${columns('office_id', ...filtered, ...lateness, 'deposited_at', 'created_at', 'updated_at', 'number', 'search_text')})
     WHERE ${open}`
  ),
  // Routing and automatic assignment count the open requests of each office and agent.
  index('requests_open_idx', `requests (office_id, agent_id) WHERE ${open}`),
];

/** Indexes that others stand for. */
const superseded = [
  'requests_owner_default_idx',
  ...sortColumns.flatMap((column) => [`requests_office_${column}_idx`, `requests_all_${column}_idx`]),
  'requests_office_queue_idx',
  'requests_queue_idx',
  'requests_agent_idx',
].map((name) => `DROP INDEX IF EXISTS ${name}`);

export const requestListIndexes: readonly string[] = [
  ...ofDeclarants,
  ...ofTheQueue,
  ...ofOpenOnes,
  index('requests_search_idx', 'requests USING gin (search_text gin_trgm_ops)'),
  ...superseded,
];
