import { useMemo } from 'react';
import { isTooShort } from '../../../../../../domain/list-limits';
import { type SheetFormat, type State, openStates, statesAwaitingDeclarant } from '../../../../../../domain/vocabulary';
import { type QueryValue, queryString } from '../../calls/query-string';
import { useAddress } from '../../parts/use-address';

/** The tabs of the queue, in their order. */
export const tabs = ['toAssign', 'mine', 'office', 'waitingForDeclarant', 'late', 'closed'] as const;
export type Tab = (typeof tabs)[number];

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
  if (tab === 'waitingForDeclarant') return statesAwaitingDeclarant;
  return tabFilters[tab].state.length > 1 ? openStates : [];
};

/** What narrows a tab down; each is a parameter of the page's address. */
export const filterNames = ['q', 'office', 'state', 'subject', 'route', 'agent'] as const;
export type FilterName = (typeof filterNames)[number];

/** What the queue shows; it lives in the address, so that a link, a reload and the way back show the same. */
export type QueueView = {
  tab: Tab;
  page: number;
  sort?: string | undefined;
  filters: Readonly<Partial<Record<FilterName, string>>>;
};

/** What can be changed of the view at once; `undefined` takes it back. */
export type ViewChanges = Partial<Record<FilterName | 'tab' | 'sort' | 'page', string | undefined>>;

/** Changes that take all filters back. */
export const withoutFilters: ViewChanges = Object.fromEntries(filterNames.map((name) => [name, undefined]));

const viewOf = (address: URLSearchParams, page: number, defaultTab: Tab): QueueView => ({
  tab: tabs.find((tab) => tab === address.get('tab')) ?? defaultTab,
  page,
  sort: address.get('sort') ?? undefined,
  filters: Object.fromEntries(filterNames.flatMap((name) => (address.get(name) ? [[name, address.get(name)]] : []))),
});

/** All rows of the view, whatever the page. */
const rowsOf = ({ tab, sort, filters: { q, ...chosen } }: QueueView): Readonly<Record<string, QueryValue>> => {
  const narrowed = Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, [value]]));
  return {
    filters: { ...tabFilters[tab], ...narrowed },
    q: q === undefined || isTooShort(q) ? undefined : q,
    sort,
  };
};

/** The page that is shown, as the call's query. */
export const queryOf = (view: QueueView): Readonly<Record<string, QueryValue>> => ({
  pagination: { page: view.page, pageSize: 25 },
  ...rowsOf(view),
});

/** Where all rows of the view are had as a sheet, in the order that is shown. */
export const exportPathOf = (view: QueueView, format: SheetFormat): string =>
  `/desk/requests/export?${queryString({ ...rowsOf(view), format })}`;

/** The view of the address, and what changes it. */
export const useQueueView = (defaultTab: Tab): { view: QueueView; change: (changes: ViewChanges) => void } => {
  const { address, page, change } = useAddress();
  const view = useMemo(() => viewOf(address, page, defaultTab), [address, page, defaultTab]);
  return { view, change };
};
