import type { enterOutcomes, listDeskGoods } from '../../../../../contract/desk/goods';
import type { Outcome } from '../../../../../domain/vocabulary';
import { type Reply, act, deskApi, read } from './desk-api';
import { requestCalls } from './request';

/** A line as the agent judges it. */
export type GoodsLine = Reply<typeof listDeskGoods>['data'][number];

/** Which lines are shown: all, those without an outcome, or those with one of them. */
export type GoodsFilter = 'all' | 'without_outcome' | Outcome;

/** As many lines as come at once. */
export const linesOnPage = 100;

type GoodsPage = { id: string; filter: GoodsFilter; page: number };

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

export type OutcomeCall = { id: string; shown: readonly GoodsPage[] } & (
  { items: readonly LineOutcome[] } | { all: true | 'without_outcome'; outcome: Outcome | null; remark?: string }
);

const goodsCalls = deskApi.injectEndpoints({
  endpoints: (build) => ({
    listDeskGoods: build.query<Reply<typeof listDeskGoods>, GoodsPage>({
      query: ({ id, filter, page }) =>
        read(`/desk/requests/${id}/goods`, { pagination: { page, pageSize: linesOnPage }, filters: filtersOf(filter) }),
      providesTags: ['Goods'],
    }),
    enterOutcomes: build.mutation<Reply<typeof enterOutcomes>, OutcomeCall>({
      query: ({ id, shown: _shown, ...entry }) => act('PUT', `/desk/requests/${id}/goods/outcomes`, entry),
      /** What was entered shows at once, and is taken back when it was refused; the answer tells the response. */
      onQueryStarted: async (call, { dispatch, queryFulfilled }) => {
        const changes = call.shown.map((page) =>
          dispatch(
            goodsCalls.util.updateQueryData('listDeskGoods', page, ({ data }) => {
              for (const line of data) enterInto(line, call);
            })
          )
        );
        try {
          const { data } = await queryFulfilled;
          dispatch(
            requestCalls.util.updateQueryData('getDeskRequest', { id: call.id }, ({ data: request }) => {
              request.responseIfClosed = data.data.responseIfClosed;
              request.version = data.meta.version;
            })
          );
        } catch {
          for (const change of changes) change.undo();
        }
      },
    }),
  }),
});

/** The line with what was entered for it. */
const enterInto = (line: GoodsLine, call: OutcomeCall): void => {
  if (!('items' in call)) {
    if (call.all !== true && line.outcome !== null) return;
    line.outcome = call.outcome;
    if (call.remark !== undefined) line.remark = call.remark;
    return;
  }
  const entered = call.items.find(({ item }) => item === line.documentId);
  if (entered === undefined) return;
  line.outcome = entered.outcome;
  if (entered.remark !== undefined) line.remark = entered.remark;
  if (entered.standardsApplied !== undefined) line.standardsApplied = entered.standardsApplied;
};

export const { useListDeskGoodsQuery, useEnterOutcomesMutation } = goodsCalls;
