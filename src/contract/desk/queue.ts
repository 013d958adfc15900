import * as z from 'zod';
import { routes, sheetFormats, states, subjects } from '../../domain/vocabulary';
import { agentFilter, choiceFilter, flagFilter, pageQuery, search, sortBy, textFilter } from '../list';
import { route } from '../route';
import { paginationMeta } from '../shapes/pagination';
import { deskRow } from '../shapes/request-row';
import { count } from '../shapes/scalars';
import { longest } from '../../domain/text-lengths';
import { requiredText } from '../text';

const queueQuery = pageQuery.extend({
  sort: sortBy(['createdAt', 'depositedAt', 'updatedAt', 'number', 'dueAt']),
  q: search,
  filters: z
    .strictObject({
      state: choiceFilter(states),
      office: textFilter(),
      agent: agentFilter(),
      subject: choiceFilter(subjects),
      route: choiceFilter(routes),
      late: flagFilter(),
      waitingForDeclarant: flagFilter(),
    })
    .prefault({}),
});

export const listQueue = route({
  method: 'GET',
  path: '/desk/requests',
  face: 'desk',
  id: 'listQueue',
  summary: 'Requests of the own offices',
  query: queueQuery,
  status: 200,
  answer: z.array(deskRow),
  meta: paginationMeta,
  permissions: ['requests.read'],
  refusals: ['not_found', 'not_permitted', 'validation_failed', 'query_too_short'],
});

export const exportQueue = route({
  method: 'GET',
  path: '/desk/requests/export',
  face: 'desk',
  id: 'exportQueue',
  summary: 'The same requests as a sheet: same filters, search and order, all rows',
  query: queueQuery.omit({ pagination: true }).extend({ format: z.enum(sheetFormats) }),
  status: 200,
  answer: 'file',
  permissions: ['requests.read'],
  refusals: ['not_found', 'not_permitted', 'validation_failed', 'query_too_short', 'too_many_requests'],
});

export const countQueue = route({
  method: 'GET',
  path: '/desk/requests/counts',
  face: 'desk',
  id: 'countQueue',
  summary: 'How many requests each tab of the queue has',
  query: z.strictObject({ office: requiredText(longest.name).optional() }),
  status: 200,
  answer: z
    .strictObject({
      toAssign: count,
      mine: count,
      office: count,
      waitingForDeclarant: count,
      late: count,
      closed: count,
    })
    .meta({ id: 'QueueCounts' }),
  permissions: ['requests.read'],
  refusals: ['not_found', 'not_permitted', 'validation_failed'],
});
