import type { Member } from '../../calls/member';

/** What was changed of one person: somebody new is `added`, and what is not named stays as the office has it. */
export type MemberEdit = Partial<Omit<Member, 'user'>> & { added?: Member['user']; isRemoved?: boolean };

/** Changes that are not saved yet, by the person's id. */
export type MemberEdits = Readonly<Record<number, MemberEdit>>;

/** Somebody who joins an office treats its files. */
const newcomer = { agent: true, supervisor: false, absences: [] } as const;

/**
 * The list as it becomes. What a colleague saved meanwhile stays where it was not changed here; whom a colleague removed is gone.
 */
export const membersWith = (stored: readonly Member[], edits: MemberEdits): Member[] => {
  const known = new Set(stored.map(({ user }) => user.id));
  const joining = Object.values(edits).flatMap(({ added }): Member[] =>
    added === undefined || known.has(added.id) ? [] : [{ ...newcomer, user: added }]
  );
  return [...stored, ...joining].flatMap((member): Member[] => {
    const { isRemoved = false, agent, supervisor, absences } = edits[member.user.id] ?? {};
    if (isRemoved) return [];
    return [
      {
        user: member.user,
        agent: agent ?? member.agent,
        supervisor: supervisor ?? member.supervisor,
        absences: absences ?? member.absences,
      },
    ];
  });
};

/** Whether two lists say the same. */
export const areSame = (one: readonly Member[], other: readonly Member[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
