import * as z from 'zod';
import { requestTypes, responses, routes, states, subjects } from '../../domain/vocabulary';
import { choiceFilter, dayFilter, pageQuery, search, sortBy, textFilter } from '../list';
import { route } from '../route';
import { paginationMeta } from '../shapes/pagination';
import { requestRow } from '../shapes/request-row';

export const listRequests = route({
  method: 'GET',
  path: '/api/requests',
  face: 'declarant',
  id: 'listRequests',
  summary: 'Own requests: those that wait for the declarant first, then the newest',
  query: pageQuery.extend({
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
  }),
  status: 200,
  answer: z.array(requestRow),
  meta: paginationMeta,
  refusals: ['validation_failed', 'query_too_short'],
});
