import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useAdminUsers } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Member } from '../../calls/member';
import { useWords } from '../../words/use-words';

type AddMemberProps = { members: readonly Member[]; add: (user: Member['user']) => void };

/** Looks for somebody with an account of the panel who is not among the office's people yet. */
export const AddMember = ({ members, add }: AddMemberProps) => {
  const { t } = useWords();
  const [sought, setSought] = useState('');
  // There may be more people than come at once. A first and a last name are two fields there: one word is looked for.
  const word = sought.trim().split(/\s+/).at(-1);
  const { data } = useAdminUsers({ pageSize: 100, ...(word && { _q: word }) });
  const others = (data?.users ?? [])
    .filter(({ id, isActive }) => isActive && !members.some(({ user }) => user.id === Number(id)))
    .map(({ id, firstname, lastname, email }) => ({
      id: Number(id),
      name: [firstname, lastname].filter(Boolean).join(' '),
      email: email ?? '',
    }));
  return (
    <Combobox
      aria-label={t('offices.addMember')}
      placeholder={t('offices.addMember')}
      autocomplete={{ type: 'list', filter: 'contains' }}
      value=""
      onInputChange={(event) => setSought(event.target.value)}
      onChange={(chosen) => {
        const person = others.find(({ id }) => String(id) === chosen);
        if (person) add(person);
      }}
    >
      {others.map(({ id, name, email }) => (
        <ComboboxOption key={id} value={String(id)}>
          {`${name} (${email})`}
        </ComboboxOption>
      ))}
    </Combobox>
  );
};
