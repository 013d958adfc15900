import * as z from 'zod';
import { emptyGoodsLine } from '../../domain/form/empty';
import { goodsFields } from '../../domain/form/fields';
import type { GoodsLine } from '../../domain/form/request-form';
import { fieldSchemas } from './field-schema';

/** More lines than this go by import. */
export const MOST_LINES_IN_BODY = 200;

/** Some fields of a line: those left out stay as they are, `null` clears. */
export const goodsPatch = z.strictObject(fieldSchemas(goodsFields)).meta({ id: 'GoodsPatch' });
export type GoodsPatch = z.output<typeof goodsPatch>;

/** A whole line: what is left out is not filled in. */
export const goodsLine = goodsPatch.transform((line): GoodsLine => ({ ...emptyGoodsLine(), ...line }));
