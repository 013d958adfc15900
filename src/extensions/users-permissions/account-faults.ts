import type { Fault } from '../../domain/refusal';
import { type Database, firstRowOf } from '../../platform/database';

const takenStatement = `
  SELECT bool_or(lower(:email) IN (lower(email), lower(username))) AS email,
    bool_or(lower(:username) IN (lower(email), lower(username))) AS username
  FROM up_users
  WHERE lower(email) IN (lower(:email), lower(:username)) OR lower(username) IN (lower(:email), lower(:username))`;

/** What another account has already of the names by which one logs in: either may be typed, so neither may be another's. */
export const takenNames = async (db: Database, names: { email: string; username: string }): Promise<Fault[]> => {
  const taken = await firstRowOf<{ email: boolean | null; username: boolean | null }>(db, takenStatement, names);
  return [
    ...(taken?.email ? [{ path: ['email'], code: 'email_taken' } as const] : []),
    ...(taken?.username ? [{ path: ['username'], code: 'username_taken' } as const] : []),
  ];
};

/** The platform's refusals, which it tells apart by their English text only. */
const faultOfMessage: Readonly<Record<string, Fault>> = {
  'The provided current password is invalid': { path: ['currentPassword'], code: 'invalid_value' },
  'Your new password must be different than your current password': { path: ['password'], code: 'invalid_value' },
  'Passwords do not match': { path: ['passwordConfirmation'], code: 'invalid_value' },
  'Incorrect code provided': { path: ['code'], code: 'invalid_value' },
  'Invalid token': { path: ['confirmation'], code: 'invalid_value' },
  'Your account email is not confirmed': { path: ['identifier'], code: 'email_not_confirmed' },
};

/** The fault behind an error of the platform's account actions; none when it is something else. */
export const faultsOfPlatform = (error: unknown): Fault[] => {
  const fault = error instanceof Error ? faultOfMessage[error.message] : undefined;
  return fault === undefined ? [] : [fault];
};
