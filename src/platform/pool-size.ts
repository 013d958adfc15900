import { wholeNumber } from './environment';

/** The most connections that this server's pool has: `DATABASE_POOL_MAX`. */
export const poolSize = (): number => wholeNumber('DATABASE_POOL_MAX', 10);
