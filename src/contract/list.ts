import * as z from 'zod';
import { DEEPEST_ROW, isTooShort, SHORTEST_SEARCH } from '../domain/list-limits';
import { issueOf } from './faults';
import { trimmedText } from './text';
import { day } from './values';

const DEFAULT_PAGE_SIZE = 25;
const LARGEST_PAGE = 100;
const MOST_FILTER_VALUES = 50;

const numberUpTo = (max: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform((text, context) => {
      const value = Number(text);
      if (value > max) context.addIssue(issueOf('too_large', { max }));
      return value;
    });

/** `pagination[page]` and `pagination[pageSize]`. */
const pagination = z
  .strictObject({ page: numberUpTo(DEEPEST_ROW).optional(), pageSize: numberUpTo(LARGEST_PAGE).optional() })
  .optional()
  .transform(({ page = 1, pageSize = DEFAULT_PAGE_SIZE } = {}, context) => {
    if (page * pageSize > DEEPEST_ROW) context.addIssue(issueOf('too_large', { max: DEEPEST_ROW }, ['page']));
    return { page, pageSize };
  });

export type Sort<Field extends string> = { field: Field; order: 'asc' | 'desc' };

/** `sort=field` or `sort=field:asc|desc`; `null` leaves the list's own order. */
export const sortBy = <const Field extends string>(fields: readonly Field[]) =>
  z
    .string()
    .optional()
    .transform((text, context): Sort<Field> | null => {
      if (text === undefined) return null;
      const [name, order = 'asc', ...rest] = text.split(':');
      const field = fields.find((sortable) => sortable === name);
      if (field !== undefined && (order === 'asc' || order === 'desc') && rest.length === 0) return { field, order };
      context.addIssue(issueOf('invalid_value'));
      return z.NEVER;
    })
    .meta({ enum: fields.flatMap((field) => [field, `${field}:asc`, `${field}:desc`]) });

/** `q`: shorter than three characters is refused, empty counts as missing. */
export const search = trimmedText(200)
  .superRefine((text, context) => {
    if (text !== '' && isTooShort(text)) context.addIssue(issueOf('too_short', { min: SHORTEST_SEARCH }));
  })
  .optional()
  .transform((text) => (text === undefined || text === '' ? null : text));

/** `filters[field][$eq]=a` or `[$in][]=a`, both must hold. Gives the accepted values; an empty list matches nothing. */
const anyOf = <S extends z.ZodType<string | number>>(value: S) =>
  z
    .strictObject({
      $eq: value.optional(),
      $in: z.union([z.array(value).min(1).max(MOST_FILTER_VALUES), value.transform((one) => [one])]).optional(),
    })
    .transform(({ $eq, $in }): z.output<S>[] => {
      if ($eq === undefined) return $in ?? [];
      return $in === undefined || $in.includes($eq) ? [$eq] : [];
    })
    .optional();

/** A filter on one of a closed list of words. */
export const choiceFilter = <const Choice extends string>(choices: readonly Choice[]) => anyOf(z.enum(choices));

/** A filter on an exact text, such as an office's code. */
export const textFilter = () => anyOf(trimmedText(200).min(1));

const agentId = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** A filter on the assigned agent: `me`, `none`, or an admin user's id. */
export const agentFilter = () => anyOf(z.union([z.enum(['me', 'none']), agentId]));

/** A filter that is on or off: `filters[field][$eq]=true`. */
export const flagFilter = () =>
  z
    .strictObject({ $eq: z.enum(['true', 'false']) })
    .transform(({ $eq }) => $eq === 'true')
    .optional();

/** A filter on days in Casablanca, both included: `$gte` gives `from`, `$lte` gives `to`. */
export const dayFilter = () =>
  z
    .strictObject({ $gte: day().optional(), $lte: day().optional() })
    .transform(({ $gte, $lte }): { from?: string; to?: string } => ({
      ...($gte === undefined ? {} : { from: $gte }),
      ...($lte === undefined ? {} : { to: $lte }),
    }))
    .optional();

/** The query of a list that can only be leafed through; longer ones extend it by `sort`, `q` and `filters`. */
export const pageQuery = z.strictObject({ pagination });
