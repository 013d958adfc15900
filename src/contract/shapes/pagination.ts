import * as z from 'zod';
import { DEEPEST_ROW } from '../../domain/list-limits';
import { count } from './scalars';

/** `meta` of a list; `total` is exact up to 10,000, and `totalIsCapped` says that there are more. */
export const paginationMeta = z
  .strictObject({
    pagination: z.strictObject({
      page: z.int().min(1),
      pageSize: z.int().min(1),
      pageCount: count,
      total: count.max(DEEPEST_ROW),
      totalIsCapped: z.literal(true).optional(),
    }),
  })
  .meta({ id: 'PaginationMeta' });

/** `meta` of a change to a request's goods or attachments: the version that the request now has. */
export const versionMeta = z.strictObject({ version: count }).meta({ id: 'VersionMeta' });
