import { addDays, startOfDay } from '../../../domain/casablanca';
import { SHORTEST_SEARCH } from '../../../domain/list-limits';
import { Refusal } from '../../../domain/refusal';
import { fold } from '../../../domain/text';
import { columnOf } from '../../../platform/columns';

/** Conditions of a list's statement over `requests r`, with what is bound to them. */
export type Conditions = { where: string[]; bindings: Record<string, unknown> };

const none: Conditions = { where: [], bindings: {} };

/** What all of the conditions bind. */
export const bindingsOf = (conditions: readonly Conditions[]): Record<string, unknown> =>
  Object.fromEntries(conditions.flatMap(({ bindings }) => Object.entries(bindings)));

const merged = (conditions: readonly Conditions[]): Conditions => ({
  where: conditions.flatMap(({ where }) => where),
  bindings: bindingsOf(conditions),
});

/** One value is compared by `=`, so that an index which begins with it also gives the order of the rows. */
const comparison = (column: string, field: string, values: readonly unknown[]): Conditions =>
  values.length === 1
    ? { where: [`${column} = :${field}`], bindings: { [field]: values[0] } }
    : { where: [`${column} = ANY(:${field})`], bindings: { [field]: values } };

/** What one filter leaves: the value is one of those given. Offices are named by their code. */
export const filterCondition = (field: string, values: readonly unknown[]): Conditions =>
  field === 'office'
    ? { where: ['r.office_id IN (SELECT id FROM offices WHERE code = ANY(:office))'], bindings: { office: values } }
    : comparison(`r.${columnOf(field)}`, field, values);

/** One condition for each filter that is there. */
export const filterConditions = (filters: Readonly<Record<string, readonly string[] | undefined>>): Conditions =>
  merged(
    Object.entries(filters).flatMap(([field, values]) => (values === undefined ? [] : [filterCondition(field, values)]))
  );

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

/**
 * How the words of a search are found: in `all` requests by the trigram index; in `few`, those of one declarant or those that are
 * open, one by one, which needs no row. The database thinks too well of the trigrams of common words to choose by itself.
 */
export type SearchAmong = 'all' | 'few';

/**
 * A whole number is looked up as such; other words are searched in the folded text.
 * @throws Refusal `query_too_short` when folding leaves too little
 */
export const searchConditions = (q: string | null, among: SearchAmong): Conditions => {
  if (q === null) return none;
  const number = q.toUpperCase();
  if (wholeNumber.test(number)) return { where: ['r.number = :number'], bindings: { number } };
  const words = fold(q);
  if (words.length < SHORTEST_SEARCH) throw new Refusal('query_too_short', { min: SHORTEST_SEARCH });
  return among === 'few'
    ? { where: ['strpos(r.search_text, :search) > 0'], bindings: { search: words } }
    : { where: ['r.search_text LIKE :search'], bindings: { search: `%${escaped(words)}%` } };
};
