import * as z from 'zod';
import { languages, sheetFormats } from '../../domain/vocabulary';
import { idParams } from '../path-params';
import { route } from '../route';

export const getGoodsTemplate = route({
  method: 'GET',
  path: '/api/goods/template',
  face: 'declarant',
  id: 'getGoodsTemplate',
  summary: 'The sheet to fill in and import; in the language of the call unless another is named',
  query: z.strictObject({ format: z.enum(sheetFormats), locale: z.enum(languages).optional() }),
  status: 200,
  answer: 'file',
  refusals: ['validation_failed', 'too_many_requests'],
});

export const exportGoods = route({
  method: 'GET',
  path: '/api/requests/:id/goods/export',
  face: 'declarant',
  id: 'exportGoods',
  summary: 'Lines of goods as a sheet that can be imported again; with outcomes once the request is closed',
  params: idParams,
  query: z.strictObject({ format: z.enum(sheetFormats) }),
  status: 200,
  answer: 'file',
  refusals: ['not_found', 'validation_failed', 'too_many_requests'],
});
