import { idParams } from '../path-params';
import { route } from '../route';
import { request } from '../shapes/request';
import { MOST_FILES } from '../files';
import { transitionInputs } from '../transition-input';

export const depositRequest = route({
  method: 'POST',
  path: '/api/requests/:id/deposit',
  face: 'declarant',
  id: 'depositRequest',
  summary: 'Deposit a draft: checks everything, gives number, date and office',
  params: idParams,
  body: transitionInputs.deposit,
  bodyOptional: true,
  status: 200,
  answer: request,
  refusals: [
    'not_found',
    'validation_failed',
    'transition_not_allowed',
    'version_conflict',
    'no_eligible_office',
    'idempotency_key_reused',
    'too_many_requests',
  ],
});

export const withdrawRequest = route({
  method: 'POST',
  path: '/api/requests/:id/withdraw',
  face: 'declarant',
  id: 'withdrawRequest',
  summary: 'Take a deposited request back into draft',
  params: idParams,
  body: transitionInputs.withdraw,
  status: 200,
  answer: request,
  refusals: ['not_found', 'validation_failed', 'transition_not_allowed', 'version_conflict', 'idempotency_key_reused'],
});

const supplyRefusals = [
  'not_found',
  'validation_failed',
  'transition_not_allowed',
  'version_conflict',
  'file_too_large',
  'unsupported_file',
  'encrypted_file',
  'macro_file',
  'infected_file',
  'files_unavailable',
  'idempotency_key_reused',
  'too_many_requests',
] as const;

export const supplyComplement = route({
  method: 'POST',
  path: '/api/requests/:id/complement',
  face: 'declarant',
  id: 'supplyComplement',
  summary: 'Answer a request for a complement; documentType is repeated in the order of the files, by default other',
  params: idParams,
  body: transitionInputs.supply_complement,
  files: { min: 1, max: MOST_FILES },
  status: 200,
  answer: request,
  refusals: supplyRefusals,
});

export const supplyAnalyses = route({
  method: 'POST',
  path: '/api/requests/:id/analyses',
  face: 'declarant',
  id: 'supplyAnalyses',
  summary:
    'Answer a request for analyses; documentType is repeated in the order of the files, by default analysis_report',
  params: idParams,
  body: transitionInputs.supply_analyses,
  files: { min: 1, max: MOST_FILES },
  status: 200,
  answer: request,
  refusals: supplyRefusals,
});
