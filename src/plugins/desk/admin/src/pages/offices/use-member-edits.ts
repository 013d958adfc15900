import { useKeptInput } from '../../parts/kept-input';
import type { Member } from '../../calls/member';
import type { MemberEdit, MemberEdits } from './member-edits';

const editsIn = (text: string): MemberEdits => (text === '' ? {} : (JSON.parse(text) as MemberEdits));

/** What was changed of an office's people and is not saved yet; it stays while another office is looked at. */
export const useMemberEdits = (office: string) => {
  const { text, change, forget } = useKeptInput(`members:${office}`);
  const edits = editsIn(text('edits'));
  const edit = (id: number, part: MemberEdit): void =>
    change('edits', JSON.stringify({ ...edits, [id]: { ...edits[id], ...part } }));
  return {
    edits,
    edit,
    add: (user: Member['user']): void => edit(user.id, { added: user, isRemoved: false }),
    remove: (id: number): void => edit(id, { isRemoved: true }),
    forget,
  };
};
