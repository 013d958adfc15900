import type { addNote, getDeskRequest, listDeskHistory, listNotes } from '../../../../../contract/desk/requests';
import type { listDocumentTypes } from '../../../../../contract/declarants/public-lists';
import { type Reply, act, deskApi, read } from './desk-api';

/** The whole request as the desk has it. */
export type DeskRequest = Reply<typeof getDeskRequest>['data'];

/** One act on a request. */
export type HistoryEntry = Reply<typeof listDeskHistory>['data'][number];

/** An internal note of the agents. */
export type Note = Reply<typeof listNotes>['data'][number];

type Leaf = { id: string; page: number };

export const requestCalls = deskApi.injectEndpoints({
  endpoints: (build) => ({
    getDeskRequest: build.query<Reply<typeof getDeskRequest>, { id: string }>({
      query: ({ id }) => read(`/desk/requests/${id}`),
      providesTags: ['Request'],
    }),
    listDeskHistory: build.query<Reply<typeof listDeskHistory>, Leaf>({
      query: ({ id, page }) => read(`/desk/requests/${id}/history`, { pagination: { page, pageSize: 50 } }),
      providesTags: ['Request'],
    }),
    listNotes: build.query<Reply<typeof listNotes>, Leaf>({
      query: ({ id, page }) => read(`/desk/requests/${id}/notes`, { pagination: { page, pageSize: 50 } }),
      providesTags: ['Notes'],
    }),
    addNote: build.mutation<Reply<typeof addNote>, { id: string; text: string; key: string }>({
      query: ({ id, text, key }) => act('POST', `/desk/requests/${id}/notes`, { text }, key),
      invalidatesTags: ['Notes', 'Request'],
    }),
    listDocumentTypes: build.query<Reply<typeof listDocumentTypes>, void>({
      query: () => read('/api/document-types'),
    }),
  }),
});

export const {
  useGetDeskRequestQuery,
  useListDeskHistoryQuery,
  useListNotesQuery,
  useAddNoteMutation,
  useListDocumentTypesQuery,
} = requestCalls;
