import * as z from 'zod';
import { route } from '../route';
import { calendarVisit } from '../shapes/visit';
import { periodQuery } from './period';

export const listVisits = route({
  method: 'GET',
  path: '/desk/visits',
  face: 'desk',
  id: 'listVisits',
  summary: 'Visits of the own offices by their planned date',
  query: periodQuery,
  status: 200,
  answer: z.array(calendarVisit),
  permissions: ['requests.read'],
  refusals: ['not_found', 'not_permitted', 'validation_failed'],
});
