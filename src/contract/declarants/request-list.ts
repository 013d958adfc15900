import * as z from 'zod';
import { requestTypes, responses, routes, sheetFormats, states, subjects } from '../../domain/vocabulary';
import { choiceFilter, dayFilter, pageQuery, search, sortBy, textFilter } from '../list';
import { route } from '../route';
import { paginationMeta } from '../shapes/pagination';
import { requestRow } from '../shapes/request-row';

const listQuery = pageQuery.extend({
  sort: sortBy(['createdAt', 'depositedAt', 'updatedAt', 'number']),
  q: search,
  filters: z
    .strictObject({
      state: choiceFilter(states),
      subject: choiceFilter(subjects),
      type: choiceFilter(requestTypes),
      route: choiceFilter(routes),
      office: textFilter(),
      response: choiceFilter(responses),
      depositedAt: dayFilter(),
    })
    .prefault({}),
});

export const listRequests = route({
  method: 'GET',
  path: '/api/requests',
  face: 'declarant',
  id: 'listRequests',
  summary: 'Own requests: those that wait for the declarant first, then the newest',
  query: listQuery,
  status: 200,
  answer: z.array(requestRow),
  meta: paginationMeta,
  refusals: ['validation_failed', 'query_too_short'],
});

export const exportRequests = route({
  method: 'GET',
  path: '/api/requests/export',
  face: 'declarant',
  id: 'exportRequests',
  summary: 'The same list as a sheet: same filters, search and order, all rows',
  query: listQuery.omit({ pagination: true }).extend({ format: z.enum(sheetFormats) }),
  status: 200,
  answer: 'file',
  refusals: ['validation_failed', 'query_too_short', 'too_many_requests'],
});
