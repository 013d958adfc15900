import { type Language, type Subject, languages } from '../../domain/vocabulary';
import type { Addressee } from '../../domain/notification/events';
import { type Database, firstRowOf } from '../../platform/database';
import type { Recipient } from './addressees';

type Person = { name: string; email: string | null; language: string | null };

/** What mails about a request need of it and of the people around it. */
export type CaseFacts = {
  id: number;
  documentId: string;
  number: string | null;
  subject: Subject | null;
  officeId: number | null;
  office: { code: string; name: string; email: string | null } | null;
  declarant: Person;
  agent: Person | null;
  previousAgent: Person | null;
  /** Whom the form names for the inspection. */
  siteContact: { name: string | null; email: string | null } | null;
};

const person = (table: string): string => `CASE WHEN ${table}.id IS NOT NULL THEN json_build_object(
  'name', trim(concat(${table}.firstname, ' ', ${table}.lastname)), 'email', ${table}.email,
  'language', ${table}.prefered_language) END`;

const statement = `
  SELECT r.id, r.document_id AS "documentId", r.number, r.subject, o.id AS "officeId",
    CASE WHEN o.id IS NOT NULL THEN json_build_object('code', o.code, 'name', o.name, 'email', o.email) END AS office,
    json_build_object('name', coalesce(u.company_name, u.username), 'email', u.email, 'language', u.language) AS declarant,
    ${person('a')} AS agent, ${person('p')} AS "previousAgent",
    json_build_object('name', r.inspection->>'contactName', 'email', r.inspection->>'email') AS "siteContact"
  FROM requests r JOIN up_users u ON u.id = r.owner_id
  LEFT JOIN offices o ON o.id = :officeId
  LEFT JOIN admin_users a ON a.id = :agentId
  LEFT JOIN admin_users p ON p.id = :previousAgentId
  WHERE r.id = :requestId`;

/**
 * Reads the facts of a request; office and agents are those of the event, which may no longer be those of the request. One
 * statement; `undefined` when the request is gone.
 */
export const readCaseFacts = (
  db: Database,
  ids: { requestId: number; officeId: number | null; agentId: number | null; previousAgentId: number | null }
): Promise<CaseFacts | undefined> => firstRowOf<CaseFacts>(db, statement, ids);

const languageOr = (language: string | null, fallback: Language): Language =>
  languages.find((known) => known === language) ?? fallback;

const recipient = (
  addressee: Addressee,
  { name, email, language }: { name: string | null; email: string | null; language: Language }
): Recipient[] => (email ? [{ addressee, name: name ?? '', email, language }] : []);

const personAs = (addressee: Addressee, somebody: Person | null): Recipient[] =>
  somebody ? recipient(addressee, { ...somebody, language: languageOr(somebody.language, 'fr') }) : [];

/** Offices are written to in French, the contact on site in English, people in their own language. */
const recipientAs = (addressee: Addressee, facts: CaseFacts): Recipient[] => {
  switch (addressee) {
    case 'declarant':
      return personAs('declarant', facts.declarant);
    case 'agent':
      return personAs('agent', facts.agent);
    case 'previous_agent':
      return personAs('previous_agent', facts.previousAgent);
    case 'office':
      return facts.office ? recipient('office', { ...facts.office, language: 'fr' }) : [];
    case 'site_contact':
      return facts.siteContact ? recipient('site_contact', { ...facts.siteContact, language: 'en' }) : [];
    case 'supervisor':
      return [];
  }
};

/** Those of the addressees who can be written to; nobody twice. */
export const recipientsAmong = (addressees: readonly Addressee[], facts: CaseFacts): Recipient[] => {
  const all = addressees.flatMap((addressee) => recipientAs(addressee, facts));
  return all.filter(({ email }, index) => all.findIndex((other) => other.email === email) === index);
};
