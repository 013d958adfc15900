import type { Permission } from './vocabulary';

/** The importer's account. */
export type Declarant = { kind: 'declarant'; id: number; name: string };

/** A person of the admin panel: agent, supervisor, administrator or customs; what they may do is data. */
export type Agent = {
  kind: 'agent';
  id: number;
  name: string;
  permissions: ReadonlySet<Permission>;
  /** Ids of the offices that list this person as agent or supervisor. */
  memberOf: ReadonlySet<number>;
  /** Ids of the offices that list this person as supervisor. */
  supervises: ReadonlySet<number>;
};

/** The product itself: automatic assignment, scheduled work. */
export type System = { kind: 'system'; name: string };

/** How the product signs what it does by itself. */
export const theSystem: System = { kind: 'system', name: 'Conformity Desk' };

export type Actor = Declarant | Agent | System;

/** Whether the agent sees and acts for every office. */
export const seesAllOffices = (agent: Agent): boolean => agent.permissions.has('offices.all');

/** Whether the agent acts as supervisor for an office: it lists him as such, or he acts for all. */
export const supervisesOffice = (agent: Agent, officeId: number | null): boolean =>
  seesAllOffices(agent) || (officeId !== null && agent.supervises.has(officeId));
