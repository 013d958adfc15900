import * as z from 'zod';
import { outcomes, responses, sheetFormats } from '../../domain/vocabulary';
import { choiceFilter, flagFilter, pageQuery } from '../list';
import { outcomeEntry } from '../form/outcome-body';
import { idParams } from '../path-params';
import { route } from '../route';
import { deskGoodsItem } from '../shapes/goods-item';
import { paginationMeta, versionMeta } from '../shapes/pagination';
import { count } from '../shapes/scalars';

export const listDeskGoods = route({
  method: 'GET',
  path: '/desk/requests/:id/goods',
  face: 'desk',
  id: 'listDeskGoods',
  summary: 'Lines of goods with what the regulated products suggest',
  params: idParams,
  query: pageQuery.extend({
    filters: z.strictObject({ outcome: choiceFilter(outcomes), without_outcome: flagFilter() }).prefault({}),
  }),
  status: 200,
  answer: z.array(deskGoodsItem),
  meta: paginationMeta,
  permissions: ['requests.read'],
  refusals: ['not_found', 'not_permitted', 'validation_failed'],
});

export const exportDeskGoods = route({
  method: 'GET',
  path: '/desk/requests/:id/goods/export',
  face: 'desk',
  id: 'exportDeskGoods',
  summary: 'Lines of goods as a sheet, with what the agent found',
  params: idParams,
  query: z.strictObject({ format: z.enum(sheetFormats) }),
  status: 200,
  answer: 'file',
  permissions: ['requests.read'],
  refusals: ['not_found', 'not_permitted', 'validation_failed', 'too_many_requests'],
});

export const enterOutcomes = route({
  method: 'PUT',
  path: '/desk/requests/:id/goods/outcomes',
  face: 'desk',
  id: 'enterOutcomes',
  summary: 'Enter outcomes line by line, for all lines, or for those without one',
  params: idParams,
  body: outcomeEntry,
  status: 200,
  answer: z.strictObject({ updated: count, missing: count, responseIfClosed: z.enum(responses).nullable() }),
  meta: versionMeta,
  permissions: ['requests.treat'],
  refusals: [
    'not_found',
    'not_permitted',
    'not_assigned',
    'validation_failed',
    'transition_not_allowed',
    'version_conflict',
  ],
});
