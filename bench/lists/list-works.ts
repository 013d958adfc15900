import type { State } from '../../src/domain/vocabulary';
import type { Work } from './load';
import type { Callers } from './people';
import { searched } from './seed-requests';

/** A server with requests, and those who call it. */
export type SeededServer = { url: string; callers: Callers };

const open: readonly State[] = [
  'deposited',
  'awaiting_evaluation',
  'under_evaluation',
  'in_processing',
  'awaiting_complement',
  'awaiting_analyses',
  'under_inspection',
];
const openOnes = open.map((state) => `filters[state][$in][]=${state}`).join('&');

/** What the pages of the desk ask for on each tab. */
export const tabs = {
  toAssign: 'filters[state][$in][]=deposited',
  mine: `${openOnes}&filters[agent][$in][]=me`,
  office: openOnes,
  waitingForDeclarant: 'filters[waitingForDeclarant][$eq]=true',
  late: `${openOnes}&filters[late][$eq]=true`,
  closed: 'filters[state][$in][]=closed',
} as const;

const lastPage = 'pagination[page]=400';
const sorts = ['createdAt', 'depositedAt', 'updatedAt', 'number'].flatMap((field) => [field, `${field}:desc`]);

const declarantFilters = [
  ...['filters[state][$eq]=closed', 'filters[state][$eq]=in_processing', 'filters[subject][$eq]=sol'],
  ...['filters[type][$eq]=renewal', 'filters[route][$eq]=C', 'filters[office][$eq]=BV'],
  ...['filters[response][$eq]=non_conforming', 'filters[depositedAt][$gte]=2026-01-01'],
];
const deskFilters = [
  ...['filters[state][$eq]=in_processing', 'filters[subject][$eq]=sol', 'filters[route][$eq]=C'],
  ...['filters[agent][$eq]=none', 'filters[agent][$eq]=me', 'filters[late][$eq]=true', 'filters[late][$eq]=false'],
  ...['filters[waitingForDeclarant][$eq]=false'],
];

const call = ({ url }: SeededServer, token: string, ...paths: string[]): Work => ({
  url,
  token,
  paths: paths.map(encodeURI),
});

const declarantList = '/api/requests';
const queue = '/desk/requests';
const counts = '/desk/requests/counts';

type Works = Record<string, Work>;

/** The works whose pace is compared with others': the declarants' list, the queue and its counts. */
export const mainWorks = (server: SeededServer) => {
  const { declarant, largestDeclarant, agent } = server.callers;
  return {
    list: call(server, declarant, declarantList),
    longList: call(server, largestDeclarant, declarantList),
    queue: call(server, agent, `${queue}?${tabs.office}`),
    counts: call(server, agent, counts),
  };
};

/** What the main works could reach at most: routes that answer a constant behind the same authentication. */
export const ceilings = (server: SeededServer) => ({
  constant: call(server, server.callers.declarant, '/api/constant'),
  deskConstant: call(server, server.callers.agent, '/desk/constant'),
});

const deskCallers = ({ callers }: SeededServer) =>
  ({ 'one office': callers.agent, 'two offices': callers.agentOfTwo, 'all offices': callers.administrator }) as const;

/** A click on each tab of the queue: its first page and the counts of all tabs. */
export const tabSwitches = (server: SeededServer): Works =>
  Object.fromEntries(
    Object.entries(deskCallers(server)).flatMap(([who, token]) =>
      Object.entries(tabs).map(([tab, filters]) => [
        `tab ${tab}, ${who}`,
        call(server, token, `${queue}?${filters}`, counts),
      ])
    )
  );

/** Searches for a word of a handful of requests and for one of two out of three. */
export const searches = (server: SeededServer): Works => {
  const { largestDeclarant } = server.callers;
  const inQueue = Object.entries(deskCallers(server)).flatMap(([who, token]) =>
    (['office', 'closed'] as const).map((tab) => ({
      where: `tab ${tab}, ${who}`,
      token,
      path: `${queue}?${tabs[tab]}`,
    }))
  );
  const places = [{ where: "declarant's list", token: largestDeclarant, path: `${declarantList}?` }, ...inQueue];
  return Object.fromEntries(
    places.flatMap(({ where, token, path }) =>
      Object.entries(searched).map(([kind, word]) => [
        `${kind} word, ${where}`,
        call(server, token, `${path}&q=${word}`.replace('?&', '?')),
      ])
    )
  );
};

/** Every order, every filter and the last page, asked for by those who have the most requests. */
export const variations = (server: SeededServer): Works => {
  const { largestDeclarant, administrator } = server.callers;
  const ofDeclarant = [lastPage, ...sorts.map((sort) => `sort=${sort}`), ...declarantFilters];
  const ofDesk = [
    ...[lastPage, `${tabs.closed}&${lastPage}`],
    ...[...sorts, 'dueAt', 'dueAt:desc'].flatMap((sort) => [
      `${tabs.office}&sort=${sort}`,
      `${tabs.closed}&sort=${sort}`,
    ]),
    ...deskFilters,
  ];
  const short = (query: string): string => query.replace(openOnes, 'open').replace(tabs.closed, 'closed');
  return Object.fromEntries([
    ...ofDeclarant.map(
      (query) => [`list, ${query}`, call(server, largestDeclarant, `${declarantList}?${query}`)] as const
    ),
    ...ofDesk.map((query) => [`queue, ${short(query)}`, call(server, administrator, `${queue}?${query}`)] as const),
  ]);
};
