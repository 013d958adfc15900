import type { suggestParties } from '../../contract/declarants/parties';
import type { Answer } from '../../contract/route';
import { partyFields } from '../../domain/form/fields';
import { fold } from '../../domain/text';
import type { PartyRole } from '../../domain/vocabulary';
import { selectList } from '../../platform/columns';
import { type Database, rowsOf } from '../../platform/database';

type PartySuggestion = Answer<typeof suggestParties>[number];

/** No further back than this many requests. */
const requestsSearched = 1_000;
const mostSuggestions = 20;

const fieldsOf = (role: PartyRole): string[] => Object.keys(partyFields[role]).filter((field) => field !== 'sameAs');

const statement = (role: PartyRole): string => `
  SELECT ${selectList(fieldsOf(role), 'p')}
  FROM (SELECT id, created_at FROM requests WHERE owner_id = :ownerId ORDER BY created_at DESC, id DESC LIMIT :requests) r
  JOIN parties p ON p.request_id = r.id AND p.role = :role
  WHERE p.name IS NOT NULL AND p.same_as IS NULL
  ORDER BY r.created_at DESC, r.id DESC`;

const identityOf = ({ name, address, country }: PartySuggestion): string =>
  JSON.stringify([name, address, country].map((part) => fold(part ?? '')));

/**
 * Parties that an account has named in a role before, the newest first, each once by name, address and country. The search is
 * folded as everywhere, which SQL cannot do, so the account's own newest requests are read by one indexed statement.
 */
export const partySuggestions = async (
  db: Database,
  { ownerId, role, search }: { ownerId: number; role: PartyRole; search: string | null }
): Promise<PartySuggestion[]> => {
  const parties = await rowsOf<PartySuggestion>(db, statement(role), { ownerId, role, requests: requestsSearched });
  const wanted = fold(search ?? '');
  const suggestions = new Map<string, PartySuggestion>();
  for (const party of parties) {
    if (suggestions.size === mostSuggestions) break;
    const identity = identityOf(party);
    if (!suggestions.has(identity) && fold(party.name ?? '').includes(wanted)) suggestions.set(identity, party);
  }
  return [...suggestions.values()];
};
