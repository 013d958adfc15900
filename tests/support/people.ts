import { type StaffedOffice, staffedOffice } from './offices';
import { type PanelAccount, newPanelAccount, superAdministrator } from './panel';
import type { Client } from './client';

/** Two offices with their people, and those who work for none. */
export type People = {
  here: StaffedOffice;
  elsewhere: StaffedOffice;
  businessAdministrator: PanelAccount;
  customs: PanelAccount;
  superAdmin: Client;
};

/** Opens both offices and makes everybody's account. */
export const newPeople = async (): Promise<People> => ({
  here: await staffedOffice(),
  elsewhere: await staffedOffice(),
  businessAdministrator: await newPanelAccount('Administrateur métier'),
  customs: await newPanelAccount('Douane'),
  superAdmin: await superAdministrator(),
});
