import { inTransaction } from '../platform/database';

/** Runs a part of the first start's work in one transaction, while other instances wait. */
export const alone = (work: () => Promise<void>): Promise<void> =>
  inTransaction(async (trx) => {
    await trx.raw(`SELECT pg_advisory_xact_lock(hashtext('conformity-desk.seed'))`);
    await work();
  });

/**
 * Runs a part of the first start's work unless it has been done: what administrators change or delete afterwards stays as they
 * left it. The work and the note that it was done commit together.
 */
export const seedOnce = (name: string, work: () => Promise<void>): Promise<void> =>
  alone(async () => {
    const notes = strapi.store({ type: 'core', name: 'seeded' });
    if (await notes.get({ key: name })) return;
    await work();
    await notes.set({ key: name, value: true });
  });
