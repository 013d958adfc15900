import type { setOfficeMembers } from '../../../../../contract/desk/offices';
import { type Reply, act, deskApi } from './desk-api';

/** One of the people of an office; days of absence are both included. */
export type Member = {
  user: { id: number; name: string; email: string };
  agent: boolean;
  supervisor: boolean;
  absences: readonly { from: string; until: string }[];
};

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
