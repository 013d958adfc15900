import * as z from 'zod';
import { MOST_LINES_IN_BODY, goodsLine, goodsPatch } from '../form/goods-body';
import { pageQuery } from '../list';
import { idParams, itemParams } from '../path-params';
import { route } from '../route';
import { goodsItem } from '../shapes/goods-item';
import { paginationMeta, versionMeta } from '../shapes/pagination';
import { count } from '../shapes/scalars';
import { longest, requiredText } from '../text';
import { version } from '../values';

/** The most lines that a request can be set to take. */
const MOST_LINES = 100_000;

const itemIds = z.array(requiredText(longest.name)).min(1).max(MOST_LINES);
const editRefusals = ['not_found', 'validation_failed', 'transition_not_allowed', 'version_conflict'] as const;

export const listGoods = route({
  method: 'GET',
  path: '/api/requests/:id/goods',
  face: 'declarant',
  id: 'listGoods',
  summary: 'Lines of goods in their order',
  params: idParams,
  query: pageQuery,
  status: 200,
  answer: z.array(goodsItem),
  meta: paginationMeta,
  refusals: ['not_found', 'validation_failed'],
});

export const addGoods = route({
  method: 'POST',
  path: '/api/requests/:id/goods',
  face: 'declarant',
  id: 'addGoods',
  summary: 'Add one line or a list of lines; answers what was sent, one or a list',
  params: idParams,
  body: z.union([goodsLine, z.array(goodsLine).min(1).max(MOST_LINES_IN_BODY)]),
  status: 201,
  answer: z.union([goodsItem, z.array(goodsItem)]),
  meta: versionMeta,
  refusals: [...editRefusals, 'too_many_rows', 'idempotency_key_reused'],
});

export const updateGoodsItem = route({
  method: 'PUT',
  path: '/api/requests/:id/goods/:itemId',
  face: 'declarant',
  id: 'updateGoodsItem',
  summary: 'Change one line; null clears a field',
  params: itemParams,
  body: goodsPatch.extend({ version: version() }).meta({ id: 'GoodsItemPatch' }),
  status: 200,
  answer: goodsItem,
  meta: versionMeta,
  refusals: editRefusals,
});

export const deleteGoodsItem = route({
  method: 'DELETE',
  path: '/api/requests/:id/goods/:itemId',
  face: 'declarant',
  id: 'deleteGoodsItem',
  summary: 'Delete one line; the others close up',
  params: itemParams,
  status: 204,
  answer: null,
  refusals: ['not_found', 'transition_not_allowed'],
});

export const updateGoods = route({
  method: 'PATCH',
  path: '/api/requests/:id/goods',
  face: 'declarant',
  id: 'updateGoods',
  summary: 'Set the same values on several lines',
  params: idParams,
  body: z.strictObject({ ids: itemIds, values: goodsPatch, version: version() }),
  status: 200,
  answer: z.strictObject({ updated: count }),
  meta: versionMeta,
  refusals: editRefusals,
});

export const deleteGoods = route({
  method: 'DELETE',
  path: '/api/requests/:id/goods',
  face: 'declarant',
  id: 'deleteGoods',
  summary: 'Delete several lines',
  params: idParams,
  body: z.strictObject({ ids: itemIds, version: version() }),
  status: 204,
  answer: null,
  refusals: editRefusals,
});

export const orderGoods = route({
  method: 'PUT',
  path: '/api/requests/:id/goods/order',
  face: 'declarant',
  id: 'orderGoods',
  summary: 'Put the lines into this order; every line is named once',
  params: idParams,
  body: z.strictObject({ ids: itemIds, version: version() }),
  status: 200,
  answer: z.strictObject({ updated: count }),
  meta: versionMeta,
  refusals: editRefusals,
});
