import { createHash } from 'node:crypto';
import type { Event } from '@strapi/database';

/** What the database keeps of a code that was mailed, 64 hexadecimal digits; whatever is no code stays what it is. */
export const hashOfCode = (code: unknown): unknown =>
  typeof code === 'string' && code !== '' ? createHash('sha256').update(code).digest('hex') : code;

/** The attributes of an account in which the platform keeps the codes of its mails, as they are. */
const codes = ['resetPasswordToken', 'confirmationToken'] as const;

const hashCodes = ({ params }: Event): void => {
  const { data } = params as { data?: Record<string, unknown> };
  if (data === undefined) return;
  for (const name of codes) if (name in data) data[name] = hashOfCode(data[name]);
};

/**
 * Has only the hash of mailed codes written to the database: whoever reads it, or a backup, opens no account with that. Our account
 * actions hash what is sent to them before the platform looks it up.
 */
export const keepCodesHashed = (): void => {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::users-permissions.user'],
    beforeCreate: hashCodes,
    beforeUpdate: hashCodes,
  });
};
