/** The greatest id that the database can hold. */
const greatestId = 2_147_483_647;

/** Whether a value can be the id of a row: of those that the platform's own tables have, a whole number. */
export const isRowId = (value: unknown): boolean => /^\d{1,10}$/.test(String(value)) && Number(value) <= greatestId;
