import type { RefusalCode } from '../../domain/refusal';
import { type TransitionName, ruleOf, transitionNames } from '../../domain/workflow';
import { idParams } from '../path-params';
import { type RouteContract, route } from '../route';
import { deskRequest, transferredRequest } from '../shapes/request';
import { type DeskTransition, transitionInputs } from '../transition-input';

const summaries = {
  assign: 'Give the request to an agent of its office',
  reassign: 'Give the request to another agent of its office',
  transfer: 'Hand the request over to another office',
  take: 'Begin the evaluation',
  start_processing: 'Go from evaluation to processing',
  request_complement: 'Ask the declarant for documents or explanations',
  request_analyses: 'Ask the declarant for analyses',
  withdraw_information_request: 'Cancel what the declarant was asked for',
  schedule_visit: 'Plan an inspection on site',
  reschedule_visit: 'Move the planned visit to another date',
  cancel_visit: 'Cancel the planned visit',
  close_visit: 'Record the result of the visit with its report, one file',
  close: 'Close the request: computes the response and issues the documents',
} as const satisfies Record<DeskTransition, string>;

/** Transitions whose input is empty may come without a body. */
const withoutInput: readonly DeskTransition[] = ['take', 'start_processing', 'close'];

const commonRefusals: readonly RefusalCode[] = [
  'not_found',
  'not_permitted',
  'not_assigned',
  'validation_failed',
  'transition_not_allowed',
  'version_conflict',
  'idempotency_key_reused',
];

const reportRefusals: readonly RefusalCode[] = [
  'file_too_large',
  'unsupported_file',
  'encrypted_file',
  'macro_file',
  'infected_file',
  'files_unavailable',
];

const operationId = (name: DeskTransition): string =>
  name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const permissionsFor = (name: DeskTransition): RouteContract['permissions'] => {
  const { permission } = ruleOf(name);
  return permission === null ? [] : [permission];
};

const transitionRoute = (name: DeskTransition) =>
  route({
    method: 'POST',
    path: `/desk/requests/:id/transitions/${name}`,
    face: 'desk',
    id: operationId(name),
    summary: summaries[name],
    params: idParams,
    body: transitionInputs[name],
    ...(withoutInput.includes(name) ? { bodyOptional: true } : {}),
    ...(name === 'close_visit' ? { files: { min: 1, max: 1 } } : {}),
    status: 200,
    answer: name === 'transfer' ? transferredRequest : deskRequest,
    permissions: permissionsFor(name),
    refusals: name === 'close_visit' ? [...commonRefusals, ...reportRefusals] : commonRefusals,
  });

const isDeskTransition = (name: TransitionName): name is DeskTransition => name in summaries;

/** One route for each transition that agents and supervisors perform, from the workflow's table. */
export const transitionRoutes = transitionNames
  .filter(isDeskTransition)
  .map((name) => ({ name, contract: transitionRoute(name) }));
