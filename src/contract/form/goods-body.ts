import * as z from 'zod';
import { emptyGoodsLine } from '../../domain/form/empty';
import { goodsFields } from '../../domain/form/fields';
import type { GoodsLine } from '../../domain/form/request-form';
import { settleDecimalMarks } from './decimal-marks';
import { fieldSchemas } from './field-schema';

/** More lines than this go by import. */
export const MOST_LINES_IN_BODY = 200;

/** Some fields of a line: those left out stay as they are, `null` clears. */
export const goodsPatch = z.strictObject(fieldSchemas(goodsFields)).meta({ id: 'GoodsPatch' });
export type GoodsPatch = z.output<typeof goodsPatch>;

/** A whole line: what is left out is not filled in. */
export const goodsLine = goodsPatch.transform((line): GoodsLine => ({ ...emptyGoodsLine(), ...line }));

const settled = settleDecimalMarks(goodsFields);

/**
 * Reads lines, or one, as a sheet is read: cells may be pasted as they are, and numbers that can be read both ways follow the
 * other numbers that were sent with them.
 */
export const asPasted = <Lines extends z.ZodType>(lines: Lines) => z.preprocess(settled, lines);

/** Reads a body whose `values` are of a line, in the same way. */
export const withPastedValues = <Body extends z.ZodType>(body: Body) =>
  z.preprocess(
    (sent) => (typeof sent === 'object' && sent && 'values' in sent ? { ...sent, values: settled(sent.values) } : sent),
    body
  );
