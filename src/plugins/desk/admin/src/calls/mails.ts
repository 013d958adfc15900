import type {
  getNotification,
  listNotifications,
  resendNotification,
} from '../../../../../contract/desk/notifications';
import { type Reply, act, deskApi, read } from './desk-api';
import type { QueryValue } from './query-string';

/** An e-mail as the desk lists it. */
export type Mail = Reply<typeof listNotifications>['data'][number];

export const { useListMailsQuery, useGetMailQuery, useResendMailMutation } = deskApi.injectEndpoints({
  endpoints: (build) => ({
    listMails: build.query<Reply<typeof listNotifications>, Readonly<Record<string, QueryValue>>>({
      query: (query) => read('/desk/notifications', query),
      providesTags: ['Mails'],
    }),
    getMail: build.query<Reply<typeof getNotification>, { id: string }>({
      query: ({ id }) => read(`/desk/notifications/${id}`),
      providesTags: ['Mails'],
    }),
    resendMail: build.mutation<Reply<typeof resendNotification>, { id: string; key: string }>({
      query: ({ id, key }) => act('POST', `/desk/notifications/${id}/resend`, {}, key),
      invalidatesTags: ['Mails'],
    }),
  }),
});
