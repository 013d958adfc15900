import * as z from 'zod';
import { goodsColumns } from '../../domain/goods-sheet/columns';
import { faultCodes, refusalCodes } from '../../domain/refusal';
import { formSteps } from '../../domain/vocabulary';
import { text } from './scalars';

/** One thing that is wrong with what was sent, told in the reader's language. */
export const faultAnswer = z
  .strictObject({
    path: z.array(z.union([z.string(), z.int()])),
    code: z.enum(faultCodes),
    message: text,
    step: z.literal([...formSteps]).optional(),
  })
  .meta({ id: 'Fault' });

/** One cell of a sheet that cannot be imported. */
export const cellFaultAnswer = z
  .strictObject({
    row: z.int().min(1).meta({ description: 'As the program that shows the sheet numbers its rows' }),
    column: z.enum(goodsColumns.map(({ key }) => key)).meta({ description: 'Key of the column' }),
    value: text.meta({ description: 'What the cell shows' }),
    code: z.enum(faultCodes),
    message: text,
  })
  .meta({ id: 'CellFault' });

/** Every error, the platform's own included; what else is in `details` depends on the code. */
export const errorBody = z
  .strictObject({
    data: z.null(),
    error: z.strictObject({
      status: z.int(),
      name: text,
      message: text,
      details: z.looseObject({
        code: z.enum(refusalCodes),
        errors: z.array(z.union([faultAnswer, cellFaultAnswer])).optional(),
      }),
    }),
  })
  .meta({ id: 'Error' });
