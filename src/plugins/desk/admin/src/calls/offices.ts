import type { setOfficeMembers } from '../../../../../contract/desk/offices';
import { type Reply, act, deskApi } from './desk-api';
import type { Member } from './member';

export const { useSetMembersMutation } = deskApi.injectEndpoints({
  endpoints: (build) => ({
    setMembers: build.mutation<Reply<typeof setOfficeMembers>, { code: string; members: readonly Member[] }>({
      query: ({ code, members }) =>
        act('PUT', `/desk/offices/${code}/members`, {
          members: members.map(({ user, ...member }) => ({ ...member, user: user.id })),
        }),
      invalidatesTags: ['Offices', 'Account'],
    }),
  }),
});
