import type { RouteContract } from '../../contract/route';
import { agentSession } from '../authentication/agent-session';
import { declarantSession } from '../authentication/declarant-session';
import type { LimitName } from '../limits/limits';

/** A policy by name, or by name with its settings. */
export type Policy = string | { name: string; config: Readonly<Record<string, unknown>> };

type RouteOptions = { policies?: readonly Policy[]; limit?: LimitName };

const limitPolicies = (limit: LimitName | undefined): Policy[] =>
  limit === undefined ? [] : [{ name: 'global::limit', config: { limit } }];

/**
 * A route of the declarants' face: own authentication, then the policies in their order. A route that names no policy of
 * its own concerns the account itself.
 */
export const declarantRoute = (contract: RouteContract, handler: string, options: RouteOptions = {}) => ({
  method: contract.method,
  path: contract.path.replace(/^\/api/, ''),
  handler,
  config: {
    auth: { strategies: [declarantSession] },
    policies: [
      'global::is-declarant',
      'global::names-something',
      ...(options.policies ?? []),
      ...limitPolicies(options.limit),
    ],
  },
});

/** A route that anyone may call. */
export const publicRoute = (contract: RouteContract, handler: string) => ({
  method: contract.method,
  path: contract.path.replace(/^\/api/, ''),
  handler,
  config: { auth: false as const },
});

/**
 * A route of the desk: own authentication, the policies that decide what exists for this person (404), then the permission of
 * the contract (403).
 */
export const deskRoute = (contract: RouteContract, handler: string, options: RouteOptions = {}) => ({
  method: contract.method,
  path: contract.path.replace(/^\/desk/, ''),
  handler,
  config: {
    auth: { strategies: [agentSession] },
    policies: [
      'global::is-agent',
      'global::names-something',
      ...(options.policies ?? []),
      { name: 'global::may', config: { permissions: contract.permissions ?? [] } },
      ...limitPolicies(options.limit),
    ],
  },
});
