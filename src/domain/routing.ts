import type { Route, Subject } from './vocabulary';

/** What an office accepts, as administrators set it. */
export type OfficeScope = {
  id: number;
  code: string;
  /** Days (`YYYY-MM-DD`), both included; `null` is without limit. */
  activeFrom: string | null;
  activeUntil: string | null;
  subjects: readonly Subject[];
  routes: readonly Route[];
  /** Two digits each; empty covers all. */
  hsChapters: readonly string[];
  /** ISO 3166-1 alpha-2 codes; empty covers all. */
  originCountries: readonly string[];
};

/** What routing looks at in a request that is being deposited. */
export type RoutedRequest = {
  subject: Subject;
  route: Route;
  items: readonly { hsCode: string; originCountry: string }[];
  /** The office that issued the SoR, SoL or previous certificate named in the request. */
  issuingOfficeId: number | null;
};

/** Whether the office may be given requests on that day. */
export const isActiveOn = (office: Pick<OfficeScope, 'activeFrom' | 'activeUntil'>, today: string): boolean =>
  (office.activeFrom === null || office.activeFrom <= today) &&
  (office.activeUntil === null || today <= office.activeUntil);

const containsAll = (scope: readonly string[], values: ReadonlySet<string>): boolean =>
  scope.length === 0 || Array.from(values).every((value) => scope.includes(value));

/**
 * The offices among which a request is routed: the one that issued the document it names, while that is active, else every
 * active office whose scope covers all items. Empty when no office may take the request.
 */
export const eligibleOffices = <Office extends OfficeScope>(
  offices: readonly Office[],
  request: RoutedRequest,
  today: string
): Office[] => {
  const active = offices.filter((office) => isActiveOn(office, today));
  const issuer = active.find((office) => office.id === request.issuingOfficeId);
  if (issuer !== undefined) return [issuer];
  const chapters = new Set(request.items.map(({ hsCode }) => hsCode.slice(0, 2)));
  const origins = new Set(request.items.map(({ originCountry }) => originCountry));
  return active.filter(
    (office) =>
      office.subjects.includes(request.subject) &&
      office.routes.includes(request.route) &&
      containsAll(office.hsChapters, chapters) &&
      containsAll(office.originCountries, origins)
  );
};

const leastLoaded = <Candidate extends { openRequests: number }>(
  candidates: readonly Candidate[],
  precedes: (one: Candidate, other: Candidate) => boolean
): Candidate | null =>
  candidates.reduce<Candidate | null>((best, candidate) => {
    if (best === null || candidate.openRequests < best.openRequests) return candidate;
    return candidate.openRequests === best.openRequests && precedes(candidate, best) ? candidate : best;
  }, null);

/** The office with the fewest open requests, ties by code; `null` when there is none to choose from. */
export const chooseOffice = <Office extends { code: string; openRequests: number }>(
  offices: readonly Office[]
): Office | null => leastLoaded(offices, (one, other) => one.code < other.code);

/** An agent of an office, for automatic assignment. */
export type AgentLoad = { id: number; openRequests: number; active: boolean; absent: boolean };

/** The agent with the fewest open requests among those active and present, ties by id; `null` when there is none. */
export const chooseAgent = <Candidate extends AgentLoad>(agents: readonly Candidate[]): Candidate | null =>
  leastLoaded(
    agents.filter(({ active, absent }) => active && !absent),
    (one, other) => one.id < other.id
  );
