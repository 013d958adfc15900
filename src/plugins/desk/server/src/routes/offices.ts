import { getDeskAccount } from '../../../../../contract/desk/account';
import { listAgents, listDeskOffices, setOfficeMembers } from '../../../../../contract/desk/offices';
import { deskRoute } from '../../../../../platform/http/routes';

/** The own account, the offices and their people. */
export const offices = [
  deskRoute(getDeskAccount, 'account.find'),
  deskRoute(listDeskOffices, 'office.list'),
  deskRoute(listAgents, 'office.listAgents'),
  deskRoute(setOfficeMembers, 'office.setMembers', { policies: ['plugin::desk.is-office'] }),
];
