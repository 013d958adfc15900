import * as z from 'zod';
import { partyRoles } from '../../domain/vocabulary';
import { search } from '../list';
import { route } from '../route';
import { partySuggestion } from '../shapes/party-suggestion';

export const suggestParties = route({
  method: 'GET',
  path: '/api/parties/suggestions',
  face: 'declarant',
  id: 'suggestParties',
  summary: 'Parties of earlier own requests',
  query: z.strictObject({ role: z.enum(partyRoles), q: search }),
  status: 200,
  answer: z.array(partySuggestion),
  refusals: ['validation_failed', 'query_too_short'],
});
