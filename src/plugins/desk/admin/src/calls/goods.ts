import type { enterOutcomes, listDeskGoods } from '../../../../../contract/desk/goods';
import type { Outcome } from '../../../../../domain/vocabulary';
import { type Reply, act, deskApi, read } from './desk-api';
import { inOrder } from './in-order';
import { requestCalls } from './request';

type GoodsReply = Reply<typeof listDeskGoods>;

/** A line as the agent judges it. */
export type GoodsLine = GoodsReply['data'][number];

/** Which lines are shown: all, those without an outcome, or those with one of them. */
export type GoodsFilter = 'all' | 'without_outcome' | Outcome;

/**
 * A list of lines. What a filter chose stays as it was then, whatever becomes of the outcomes meanwhile: no line moves under the
 * hand that judges it, and none is left out. `choice` grows with each choice of a filter.
 */
export type GoodsList = { id: string; filter: GoodsFilter; choice: number };

/** As many lines as the server gives at once. */
const linesOnPage = 100;

/** Where a line is by its index in the list. All lines come by the page; what a filter chose comes whole. */
export const placeOf = ({ filter }: GoodsList, index: number): { page: number; at: number } =>
  filter === 'all' ? { page: Math.floor(index / linesOnPage) + 1, at: index % linesOnPage } : { page: 1, at: index };

type GoodsPage = GoodsList & { page: number };

const filtersOf = (filter: GoodsFilter) => {
  if (filter === 'all') return {};
  return filter === 'without_outcome' ? { without_outcome: { $eq: true } } : { outcome: [filter] };
};

/** What an agent enters for one line; what is left out stays. */
export type LineOutcome = {
  item: string;
  outcome: Outcome | null;
  remark?: string | null;
  standardsApplied?: string | null;
};

/** Outcomes line by line, or one for all lines or for those that have none. */
export type OutcomeEntry =
  { items: readonly LineOutcome[] } | { all: true | 'without_outcome'; outcome: Outcome | null; remark?: string };

type OutcomeCall = { id: string; entry: OutcomeEntry };

const tagOf = (id: string) => ({ type: 'Goods', id }) as const;

/**
 * Outcomes are sent in the order in which they were entered: the last one for a line is the one that stays. Nor do they change
 * what a filter chooses while its lines are read.
 */
const inTurn = inOrder();

/** Waits until the server has answered all outcomes that were entered. */
export const outcomesAnswered = (): Promise<void> => inTurn(() => undefined);

const versions = new Map<string, number>();

/** The version that the last outcomes entered here gave the request; 0 when there were none. */
export const versionByOutcomes = (id: string): number => versions.get(id) ?? 0;

/** What was entered and is not answered yet. */
const underway: OutcomeCall[] = [];

/** As many pages of a filtered list are read at the same time. */
const lanes = 4;

const goodsCalls = deskApi.injectEndpoints({
  endpoints: (build) => ({
    listDeskGoods: build.query<GoodsReply, GoodsPage>({
      queryFn: ({ id, filter, page }, _api, _options, send) => {
        const readPage = async (wanted: number) => {
          const pagination = { page: wanted, pageSize: linesOnPage };
          const answer = await send(read(`/desk/requests/${id}/goods`, { pagination, filters: filtersOf(filter) }));
          return answer.error ? { error: answer.error } : { data: answer.data as GoodsReply };
        };
        if (filter === 'all') return readPage(page);
        return inTurn(async () => {
          const first = await readPage(1);
          if (!first.data) return first;
          const { data, meta } = first.data;
          const lines = [...data];
          for (let from = 2; from <= meta.pagination.pageCount; from += lanes) {
            const count = Math.min(lanes, meta.pagination.pageCount - from + 1);
            for (const next of await Promise.all(Array.from({ length: count }, (_, lane) => readPage(from + lane)))) {
              if (!next.data) return next;
              lines.push(...next.data.data);
            }
          }
          return { data: { data: lines, meta } };
        });
      },
      providesTags: (_result, _error, { id }) => [tagOf(id)],
    }),
    enterOutcomes: build.mutation<Reply<typeof enterOutcomes>, OutcomeCall>({
      queryFn: ({ id, entry }, _api, _options, send) =>
        inTurn(async () => {
          const answer = await send(act('PUT', `/desk/requests/${id}/goods/outcomes`, entry));
          if (answer.error) return { error: answer.error };
          const data = answer.data as Reply<typeof enterOutcomes>;
          versions.set(id, data.meta.version);
          return { data };
        }),
      /** What was entered shows at once, and is taken back when it was refused; the answer tells the response. */
      onQueryStarted: async (call, api) => {
        const { dispatch, queryFulfilled } = api;
        const show = ({ id, entry }: OutcomeCall) => {
          const enter = entering(entry);
          const state = api.getState();
          return goodsCalls.util.selectInvalidatedBy(state, [tagOf(id)]).flatMap(({ originalArgs }) => {
            const page = originalArgs as GoodsPage;
            const lines = goodsCalls.endpoints.listDeskGoods.select(page)(state).data?.data ?? [];
            const changes = lines.flatMap((line, at) => {
              const change = enter(line);
              return change === null ? [] : [{ at, change }];
            });
            if (changes.length === 0) return [];
            return dispatch(
              goodsCalls.util.updateQueryData('listDeskGoods', page, ({ data }) => {
                for (const { at, change } of changes) data[at] &&= { ...data[at], ...change };
              })
            );
          });
        };
        const changes = show(call);
        underway.push(call);
        try {
          const { data } = await queryFulfilled;
          // A page that was read before this was stored, and came afterwards, does not have it.
          show(call);
          dispatch(
            requestCalls.util.updateQueryData('getDeskRequest', { id: call.id }, ({ data: request }) => {
              request.responseIfClosed = data.data.responseIfClosed;
              request.version = data.meta.version;
            })
          );
        } catch {
          for (const change of changes) change.undo();
        } finally {
          underway.splice(underway.indexOf(call), 1);
          for (const later of underway) show(later);
        }
      },
    }),
  }),
});

/** What an entry changes of a line; `null` where it does not concern it. */
const entering = (entry: OutcomeEntry): ((line: GoodsLine) => Partial<GoodsLine> | null) => {
  if (!('items' in entry)) {
    const { all, ...found } = entry;
    return (line) => (all === true || line.outcome === null ? found : null);
  }
  const entered = new Map(entry.items.map(({ item, ...found }) => [item, found]));
  return ({ documentId }) => entered.get(documentId) ?? null;
};

export const { useListDeskGoodsQuery, useLazyListDeskGoodsQuery, useEnterOutcomesMutation } = goodsCalls;
