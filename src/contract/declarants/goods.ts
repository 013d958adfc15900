import * as z from 'zod';
import type { SheetWarning } from '../../domain/goods-sheet/read-sheet';
import { MOST_LINES_IN_BODY, asPasted, goodsLine, goodsPatch, withPastedValues } from '../form/goods-body';
import { pageQuery } from '../list';
import { idParams, itemParams } from '../path-params';
import { route } from '../route';
import { goodsItem } from '../shapes/goods-item';
import { paginationMeta, versionMeta } from '../shapes/pagination';
import { count, text } from '../shapes/scalars';
import { longest } from '../../domain/text-lengths';
import { requiredText } from '../text';
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
  body: asPasted(z.union([goodsLine, z.array(goodsLine).min(1).max(MOST_LINES_IN_BODY)])),
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
  body: asPasted(goodsPatch.extend({ version: version() }).meta({ id: 'GoodsItemPatch' })),
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
  body: withPastedValues(z.strictObject({ ids: itemIds, values: goodsPatch, version: version() })),
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

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

const warningCodes = ['unknown_column', 'repeated_column'] as const satisfies readonly SheetWarning['code'][];

export const importGoods = route({
  method: 'POST',
  path: '/api/requests/:id/goods/import',
  face: 'declarant',
  id: 'importGoods',
  summary:
    'Add the lines of a sheet (XLSX or CSV) to a draft, or replace its lines by them: all or none. details.errors of import_failed has every faulty cell. report=xlsx answers the sheet with a column of errors',
  params: idParams,
  query: z.strictObject({
    mode: z.enum(['append', 'replace']).default('append'),
    dryRun: flag.meta({ description: 'Check everything and write nothing' }),
    force: flag.meta({ description: 'Append a sheet that was imported into this request before' }),
    report: z.enum(['xlsx']).optional(),
  }),
  body: z.strictObject({ version: version() }),
  files: { min: 1, max: 1 },
  status: 200,
  answer: z.strictObject({
    imported: count,
    skipped: count.meta({ description: 'Blank lines' }),
    warnings: z.array(z.strictObject({ column: text, code: z.enum(warningCodes), message: text })),
    dryRun: z.boolean(),
  }),
  fileInstead: { refusals: ['import_failed'] },
  meta: versionMeta,
  refusals: [
    ...editRefusals,
    'already_imported',
    'file_too_large',
    'too_many_rows',
    'unsupported_file',
    'encrypted_file',
    'macro_file',
    'missing_column',
    'import_failed',
    'idempotency_key_reused',
    'too_many_requests',
  ],
});
