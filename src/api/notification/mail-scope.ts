import { type Agent, seesAllOffices } from '../../domain/actor';

/** Offices whose mail may be read; `null` is all, and mail that belongs to no office. */
export type MailScope = readonly number[] | null;

/** The mail that concerns this person: that of their offices. */
export const mailScopeOf = (agent: Agent): MailScope => (seesAllOffices(agent) ? null : [...agent.memberOf]);
