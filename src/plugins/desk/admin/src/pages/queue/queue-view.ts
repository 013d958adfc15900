import { useMemo } from 'react';
import { type State, states } from '../../../../../../domain/vocabulary';
import { useAddress } from '../../parts/use-address';
import type { QueryValue } from '../../calls/query-string';

/** The tabs of the queue, in their order. */
export const tabs = ['toAssign', 'mine', 'office', 'waitingForDeclarant', 'late', 'closed'] as const;
export type Tab = (typeof tabs)[number];

const openStates: readonly State[] = states.filter((state) => state !== 'draft' && state !== 'closed');
const tabFilters = {
  toAssign: { state: ['deposited'] },
  mine: { state: openStates, agent: ['me'] },
  office: { state: openStates },
  waitingForDeclarant: { waitingForDeclarant: { $eq: true } },
  late: { state: openStates, late: { $eq: true } },
  closed: { state: ['closed'] },
} as const satisfies Record<Tab, Readonly<Record<string, QueryValue>>>;

/** The states among which one can choose on a tab; none where it says all by itself. */
export const statesOf = (tab: Tab): readonly State[] => {
  if (tab === 'waitingForDeclarant') return ['awaiting_complement', 'awaiting_analyses'];
  return tabFilters[tab].state.length > 1 ? openStates : [];
};

/** What can be chosen besides the tab; each is a parameter of the page's address. */
export const filterNames = ['state', 'subject', 'route', 'agent', 'office', 'q', 'sort'] as const;
export type FilterName = (typeof filterNames)[number];

/** What the queue shows; it lives in the address, so that a link, a reload and the way back show the same. */
export type QueueView = { tab: Tab; page: number; filters: Readonly<Partial<Record<FilterName, string>>> };

const viewOf = (address: URLSearchParams, defaultTab: Tab): QueueView => ({
  tab: tabs.find((tab) => tab === address.get('tab')) ?? defaultTab,
  page: Math.max(1, Math.min(400, Number(address.get('page')) || 1)),
  filters: Object.fromEntries(
    filterNames.flatMap((name) => (address.get(name) ? [[name, address.get(name) ?? '']] : []))
  ),
});

/** The view as the call's query. */
export const queryOf = ({
  tab,
  page,
  filters: { q, sort, ...chosen },
}: QueueView): Readonly<Record<string, QueryValue>> => {
  const narrowed = Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, [value]]));
  return {
    pagination: { page, pageSize: 25 },
    filters: { ...tabFilters[tab], ...narrowed },
    q: (q ?? '').trim().length >= 3 ? q : undefined,
    sort,
  };
};

/** The view of the address, and what changes it. */
export const useQueueView = (defaultTab: Tab) => {
  const { address, change } = useAddress();
  const view = useMemo(() => viewOf(address, defaultTab), [address, defaultTab]);
  return { view, change };
};
