/** The statement that makes an index unless there is one of that name. */
export const index = (name: string, on: string): string => `CREATE INDEX IF NOT EXISTS ${name} ON ${on}`;

/** The same for an index that allows each value once. */
export const uniqueIndex = (name: string, on: string): string => `CREATE UNIQUE INDEX IF NOT EXISTS ${name} ON ${on}`;
