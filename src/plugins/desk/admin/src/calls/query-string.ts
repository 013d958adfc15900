/** What a query may hold: lists become `$in`, and what is empty is left out. */
export type QueryValue =
  string | number | boolean | null | undefined | readonly string[] | { [key: string]: QueryValue };

const pairs = (name: string, value: QueryValue): string[] => {
  if (value === null || value === undefined || value === '' || value === false) return [];
  if (Array.isArray(value)) {
    return value.map((one: string, index) => `${name}[$in][${index}]=${encodeURIComponent(one)}`);
  }
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => pairs(`${name}[${key}]`, inner));
  return [`${name}=${encodeURIComponent(String(value))}`];
};

/** The query of a call as the interface reads it: `filters[state][$in][0]=deposited&q=atlas`. */
export const queryString = (query: Readonly<Record<string, QueryValue>>): string =>
  Object.entries(query)
    .flatMap(([name, value]) => pairs(name, value))
    .join('&');
