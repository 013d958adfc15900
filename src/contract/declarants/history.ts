import * as z from 'zod';
import { pageQuery } from '../list';
import { idParams } from '../path-params';
import { route } from '../route';
import { historyEntry } from '../shapes/history-entry';
import { paginationMeta } from '../shapes/pagination';

export const listHistory = route({
  method: 'GET',
  path: '/api/requests/:id/history',
  face: 'declarant',
  id: 'listHistory',
  summary: 'What happened to a request, oldest first, as far as it concerns the declarant',
  params: idParams,
  query: pageQuery,
  status: 200,
  answer: z.array(historyEntry),
  meta: paginationMeta,
  refusals: ['not_found', 'validation_failed'],
});
