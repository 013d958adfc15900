import { route } from '../route';
import { deskAccount } from '../shapes/agent';

export const getDeskAccount = route({
  method: 'GET',
  path: '/desk/me',
  face: 'desk',
  id: 'getDeskAccount',
  summary: 'Own offices and permissions',
  status: 200,
  answer: deskAccount,
  refusals: [],
});
