import { getProfile, updateProfile } from '../../../contract/declarants/account';
import { declarantRoute } from '../../../platform/http/routes';

export default {
  routes: [declarantRoute(getProfile, 'account.find'), declarantRoute(updateProfile, 'account.update')],
};
