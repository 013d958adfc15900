import type { getProfile } from '../../contract/declarants/account';
import type { Answer } from '../../contract/route';
import { Refusal } from '../../domain/refusal';
import { selectList } from '../../platform/columns';
import { type Database, firstRowOf } from '../../platform/database';

export type Profile = Answer<typeof getProfile>;

const fields = [
  'id',
  'username',
  'email',
  'companyName',
  'ice',
  'taxId',
  'rc',
  'rcCentre',
  'tp',
  'address',
  'city',
  'phone',
  'contactName',
] as const satisfies readonly (keyof Profile)[];

const select = `SELECT ${selectList(fields)}, coalesce(language, 'fr') AS language FROM up_users`;

const found = (profile: Profile | undefined): Profile => {
  if (!profile) throw new Refusal('not_found');
  return profile;
};

/** An account with its company. @throws Refusal `not_found` when it is no more */
export const readProfile = async (db: Database, id: number): Promise<Profile> =>
  found(await firstRowOf<Profile>(db, `${select} WHERE id = :id`, { id }));

/** An account by its address in lower case. @throws Refusal `not_found` */
export const readProfileByEmail = async (db: Database, email: string): Promise<Profile> =>
  found(await firstRowOf<Profile>(db, `${select} WHERE lower(email) = :email`, { email }));
