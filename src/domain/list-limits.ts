/** A search takes this many characters or more. */
export const SHORTEST_SEARCH = 3;

/** Whether a search would be refused for its length. */
export const isTooShort = (search: string): boolean => search.trim().length < SHORTEST_SEARCH;

/** Nobody counts further than this, and nobody leafs further. */
export const DEEPEST_ROW = 10_000;
