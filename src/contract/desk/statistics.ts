import * as z from 'zod';
import { sheetFormats } from '../../domain/vocabulary';
import { route } from '../route';
import { statistics } from '../shapes/statistics';
import { weekFigures } from '../shapes/week-figures';
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

export const getTrend = route({
  method: 'GET',
  path: '/desk/statistics/trend',
  face: 'desk',
  id: 'getTrend',
  summary: 'Requests of the own offices that were deposited and closed in each week of a period of five years at most',
  query: periodQuery,
  status: 200,
  answer: z.array(weekFigures),
  permissions: ['statistics.read'],
  refusals: ['not_found', 'not_permitted', 'validation_failed'],
});

export const exportStatistics = route({
  method: 'GET',
  path: '/desk/statistics/export',
  face: 'desk',
  id: 'exportStatistics',
  summary:
    'The same figures as a sheet, with the weeks of the trend and, for those who read requests, all that are late today',
  query: periodQuery.extend({ format: z.enum(sheetFormats) }),
  status: 200,
  answer: 'file',
  permissions: ['statistics.read'],
  refusals: ['not_found', 'not_permitted', 'validation_failed', 'too_many_requests'],
});
