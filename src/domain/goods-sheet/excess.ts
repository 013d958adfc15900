/**
 * Why a sheet is too large though its bytes are few: what it unpacks to, its columns, its sheets, or the time and memory that
 * reading it would take.
 */
export const excesses = ['unpacked', 'columns', 'sheets', 'effort'] as const;
export type Excess = (typeof excesses)[number];
