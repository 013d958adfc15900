import type { getStatistics, getTrend } from '../../../../../contract/desk/statistics';
import type { SheetFormat } from '../../../../../domain/vocabulary';
import { type Reply, deskApi, read } from './desk-api';
import { queryString } from './query-string';

/** The figures of a period. */
export type Statistics = Reply<typeof getStatistics>['data'];

/** What came in and was closed in a week. */
export type WeekFigures = Reply<typeof getTrend>['data'][number];

/** Days in Casablanca, both included, and one office or all of one's own. */
export type FiguresQuery = { from: string; to: string; office: string | undefined };

/** Where the figures are had as a sheet. */
export const exportPathOf = (query: FiguresQuery, format: SheetFormat): string =>
  `/desk/statistics/export?${queryString({ ...query, format })}`;

export const { useGetStatisticsQuery, useGetTrendQuery } = deskApi.injectEndpoints({
  endpoints: (build) => ({
    getStatistics: build.query<Reply<typeof getStatistics>, FiguresQuery>({
      query: (query) => read('/desk/statistics', query),
      providesTags: ['Statistics'],
    }),
    getTrend: build.query<Reply<typeof getTrend>, FiguresQuery>({
      query: (query) => read('/desk/statistics/trend', query),
      providesTags: ['Statistics'],
    }),
  }),
});
