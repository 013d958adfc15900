import type { getDeskAccount } from '../../../../../contract/desk/account';
import { type Reply, deskApi, read } from './desk-api';

export const { useGetDeskAccountQuery } = deskApi.injectEndpoints({
  endpoints: (build) => ({
    /** Who works here, with offices and permissions. */
    getDeskAccount: build.query<Reply<typeof getDeskAccount>, void>({
      query: () => read('/desk/me'),
      providesTags: ['Account'],
    }),
  }),
});
