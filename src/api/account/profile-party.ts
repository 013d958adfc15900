import { emptyParty } from '../../domain/form/empty';
import type { Party } from '../../domain/form/request-form';
import { type Database, firstRowOf } from '../../platform/database';

/** The account's company as the importer of a new request. */
export const profileParty = async (db: Database, accountId: number): Promise<Party> => {
  const company = await firstRowOf<Partial<Party>>(
    db,
    `SELECT company_name AS name, ice, tax_id AS "taxId", rc, rc_centre AS "rcCentre", tp, address, city, phone,
       contact_name AS "contactName", email
     FROM up_users WHERE id = :accountId`,
    { accountId }
  );
  return { ...emptyParty(), ...company, country: 'MA' };
};
