import { type Transaction, firstRowOf } from './database';

/**
 * The next value of a counter, from 1. Its row stays locked until the transaction ends, so that numbers have neither gaps nor
 * duplicates; taken last, and several in name order, so that callers wait briefly and never for each other.
 */
export const nextValue = async (trx: Transaction, name: string): Promise<number> => {
  const row = await firstRowOf<{ value: string }>(
    trx,
    `INSERT INTO counters (name, value) VALUES (:name, 1)
     ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value`,
    { name }
  );
  if (!row) throw new Error(`Counter ${name} gave no value`);
  return Number(row.value);
};
