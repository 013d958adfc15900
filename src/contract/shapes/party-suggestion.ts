import * as z from 'zod';
import { partyFields } from '../../domain/form/fields';
import { fieldAnswers } from './form-fields';

const { sameAs: _, ...payerFields } = partyFields.payer;

/** An earlier party of the same owner, with the fields of the role that was asked for. */
export const partySuggestion = z
  .strictObject({
    ...fieldAnswers(partyFields.importer),
    ...fieldAnswers(partyFields.manufacturer),
    ...fieldAnswers(payerFields),
  })
  .partial()
  .meta({ id: 'PartySuggestion' });
