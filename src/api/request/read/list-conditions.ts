import { SHORTEST_SEARCH } from '../../../contract/list';
import { addDays, startOfDay } from '../../../domain/casablanca';
import { Refusal } from '../../../domain/refusal';
import { fold } from '../../../domain/text';
import { columnOf } from '../../../platform/columns';

/** Conditions of a list's statement over `requests r`, with what is bound to them. */
export type Conditions = { where: string[]; bindings: Record<string, unknown> };

const none: Conditions = { where: [], bindings: {} };

/** The column, or expression, that a filter compares; offices are named by their code. */
const filterExpression = (field: string): string =>
  field === 'office'
    ? 'r.office_id IN (SELECT id FROM offices WHERE code = ANY(:office))'
    : `r.${columnOf(field)} = ANY(:${field})`;

/** One condition for each filter that is there: the value is one of those given. */
export const filterConditions = (filters: Readonly<Record<string, readonly string[] | undefined>>): Conditions => {
  const given = Object.entries(filters).filter(([, values]) => values !== undefined);
  return { where: given.map(([field]) => filterExpression(field)), bindings: Object.fromEntries(given) };
};

/** Days in Casablanca, both included, against a column of instants. */
export const dayConditions = (column: string, days: { from?: string; to?: string } | undefined): Conditions => {
  if (days === undefined) return none;
  const { from, to } = days;
  return {
    where: [
      ...(from === undefined ? [] : [`r.${column} >= :${column}_from`]),
      ...(to === undefined ? [] : [`r.${column} < :${column}_to`]),
    ],
    bindings: {
      ...(from === undefined ? {} : { [`${column}_from`]: startOfDay(from) }),
      ...(to === undefined ? {} : { [`${column}_to`]: startOfDay(addDays(to, 1)) }),
    },
  };
};

const wholeNumber = /^DEM-\d{4}-\d{7}$/;

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** A whole number is looked up as such; other words are searched in the folded text by its trigram index. */
export const searchConditions = (q: string | null): Conditions => {
  if (q === null) return none;
  const number = q.toUpperCase();
  if (wholeNumber.test(number)) return { where: ['r.number = :number'], bindings: { number } };
  const words = fold(q);
  if (words.length < SHORTEST_SEARCH) throw new Refusal('query_too_short', { min: SHORTEST_SEARCH });
  return { where: ['r.search_text LIKE :search'], bindings: { search: `%${escaped(words)}%` } };
};

/** What all of the conditions bind. */
export const bindingsOf = (conditions: readonly Conditions[]): Record<string, unknown> =>
  Object.fromEntries(conditions.flatMap(({ bindings }) => Object.entries(bindings)));
