/** More files than this are never sent in one call. */
export const MOST_FILES = 50;
