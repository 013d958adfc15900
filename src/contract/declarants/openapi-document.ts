import * as z from 'zod';
import { route } from '../route';

export const getOpenApiDocument = route({
  method: 'GET',
  path: '/api/openapi.json',
  face: 'public',
  id: 'getOpenApiDocument',
  summary: 'This document',
  status: 200,
  answer: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }),
  bare: true,
  refusals: [],
});
