import type { listVisits } from '../../../../../contract/desk/visits';
import { type Reply, deskApi, read } from './desk-api';

/** A visit in the calendar. */
export type CalendarVisit = Reply<typeof listVisits>['data'][number];

export const { useListVisitsQuery } = deskApi.injectEndpoints({
  endpoints: (build) => ({
    listVisits: build.query<Reply<typeof listVisits>, { from: string; to: string; office: string | undefined }>({
      query: (query) => read('/desk/visits', query),
      providesTags: ['Visits'],
    }),
  }),
});
