import { route } from '../route';
import { statistics } from '../shapes/statistics';
import { periodQuery } from './period';

export const getStatistics = route({
  method: 'GET',
  path: '/desk/statistics',
  face: 'desk',
  id: 'getStatistics',
  summary: 'Figures of the own offices for requests deposited in a period',
  query: periodQuery,
  status: 200,
  answer: statistics,
  permissions: ['statistics.read'],
  refusals: ['not_found', 'not_permitted', 'validation_failed'],
});
