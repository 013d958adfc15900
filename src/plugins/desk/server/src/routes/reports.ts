import { exportStatistics, getStatistics, getTrend } from '../../../../../contract/desk/statistics';
import { listVisits } from '../../../../../contract/desk/visits';
import { deskRoute } from '../../../../../platform/http/routes';

/** What is read over all requests of the offices: the calendar of visits and the figures. */
export const reports = [
  deskRoute(listVisits, 'visit.list'),
  deskRoute(getStatistics, 'statistics.find'),
  deskRoute(getTrend, 'statistics.trend'),
  deskRoute(exportStatistics, 'statistics.export', { limit: 'exports' }),
];
