import type { countQueue, listQueue } from '../../../../../contract/desk/queue';
import type { listAgents, listDeskOffices } from '../../../../../contract/desk/offices';
import { type Reply, deskApi, read } from './desk-api';
import type { QueryValue } from './query-string';

/** A page of the queue. */
export type QueueAnswer = Reply<typeof listQueue>;

/** A row of the queue. */
export type QueueRow = QueueAnswer['data'][number];

export const {
  useListQueueQuery,
  useLazyListQueueQuery,
  useCountQueueQuery,
  useListAgentsQuery,
  useListDeskOfficesQuery,
  useLazyListDeskOfficesQuery,
} = deskApi.injectEndpoints({
  endpoints: (build) => ({
    listQueue: build.query<QueueAnswer, Readonly<Record<string, QueryValue>>>({
      query: (query) => read('/desk/requests', query),
      providesTags: ['Queue'],
    }),
    countQueue: build.query<Reply<typeof countQueue>, { office: string | undefined }>({
      query: (query) => read('/desk/requests/counts', query),
      providesTags: ['Queue'],
    }),
    listAgents: build.query<Reply<typeof listAgents>, { office: string | undefined }>({
      query: (query) => read('/desk/agents', query),
      providesTags: ['Offices', 'Queue'],
    }),
    listDeskOffices: build.query<Reply<typeof listDeskOffices>, void>({
      query: () => read('/desk/offices'),
      providesTags: ['Offices'],
    }),
  }),
});
