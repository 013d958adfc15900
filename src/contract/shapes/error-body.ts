import * as z from 'zod';
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

/** Every error, the platform's own included; what else is in `details` depends on the code. */
export const errorBody = z
  .strictObject({
    data: z.null(),
    error: z.strictObject({
      status: z.int(),
      name: text,
      message: text,
      details: z.looseObject({ code: z.enum(refusalCodes), errors: z.array(faultAnswer).optional() }),
    }),
  })
  .meta({ id: 'Error' });
