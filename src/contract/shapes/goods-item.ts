import * as z from 'zod';
import { goodsFields } from '../../domain/form/fields';
import { suggestionReasons } from '../../domain/regulated';
import { controls, outcomes } from '../../domain/vocabulary';
import { fieldAnswers } from './form-fields';
import { documentId, text } from './scalars';

/** One line of goods; a declarant sees outcome and remark once the request is closed. */
export const goodsItem = z
  .strictObject({
    documentId,
    line: z.int().min(1),
    ...fieldAnswers(goodsFields),
    outcome: z.enum(outcomes).nullable(),
    remark: text.nullable(),
  })
  .meta({ id: 'GoodsItem' });

/** What the regulated products propose for a line; it never decides. */
const suggestion = z.strictObject({
  outcome: z.literal('not_subject').nullable(),
  reason: z.enum(suggestionReasons),
  designation: text.nullable(),
  standards: text.nullable(),
  control: z.enum(controls).nullable(),
});

/** A line as the agent judges it. */
export const deskGoodsItem = goodsItem
  .extend({ standardsApplied: text.nullable(), suggestion })
  .meta({ id: 'DeskGoodsItem' });
