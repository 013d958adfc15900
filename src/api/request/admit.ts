import type { Actor } from '../../domain/actor';
import { Refusal } from '../../domain/refusal';
import { operationsFor } from '../../domain/workflow';
import type { LocatedRequest } from './located-request';

/**
 * Admits an act on a request, or says what stands against it: its state, with the operations that there are now, or a
 * version that is older than the request.
 * @throws Refusal `transition_not_allowed`, `version_conflict`
 */
export const admit = (
  request: LocatedRequest,
  actor: Actor,
  { isPossible, version }: { isPossible: boolean; version?: number | undefined }
): void => {
  const { state } = request;
  if (!isPossible) throw new Refusal('transition_not_allowed', { state, operations: operationsFor(request, actor) });
  if (version !== undefined && version !== request.version) {
    throw new Refusal('version_conflict', { version: request.version, state });
  }
};
