import {
  Alert,
  Button,
  Checkbox,
  Combobox,
  ComboboxOption,
  Flex,
  IconButton,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useAdminUsers, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { type Member, useSetMembersMutation } from '../../calls/offices';
import { type Refused, useRefusal } from '../../parts/use-refusal';
import { useWords } from '../../words/use-words';
import { AbsencesInput } from './AbsencesInput';

const columns = ['member', 'agent', 'supervisor', 'absences', 'actions'] as const;

/** The people of an office, changed together and saved at once. */
export const Members = ({ code, members: stored }: { code: string; members: readonly Member[] }) => {
  const { t } = useWords();
  const { toggleNotification } = useNotification();
  const readRefusal = useRefusal();
  const [members, setMembers] = useState(stored);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [setOnServer, { isLoading }] = useSetMembersMutation();
  const [sought, setSought] = useState('');
  // There may be more people than come at once. A first and a last name are two fields there: one word is looked for.
  const word = sought.trim().split(/\s+/).at(-1);
  const { data: people } = useAdminUsers({ pageSize: 100, ...(word && { _q: word }) });
  const others = (people?.users ?? []).filter(
    ({ id, isActive }) => isActive && !members.some(({ user }) => user.id === Number(id))
  );
  const isChanged = JSON.stringify(members) !== JSON.stringify(stored);

  const set = (id: number, part: Partial<Member>): void =>
    setMembers(members.map((member) => (member.user.id === id ? { ...member, ...part } : member)));

  const add = (id: string): void => {
    const person = others.find((other) => String(other.id) === id);
    if (!person) return;
    const name = [person.firstname, person.lastname].filter(Boolean).join(' ');
    setMembers([
      ...members,
      {
        user: { id: Number(person.id), name, email: person.email ?? '' },
        agent: true,
        supervisor: false,
        absences: [],
      },
    ]);
  };

  const save = async (): Promise<void> => {
    const result = await setOnServer({ code, members });
    if ('error' in result) {
      setRefused(readRefusal(result.error));
      return;
    }
    setRefused(null);
    toggleNotification({ type: 'success', message: t('offices.saved') });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {refused && (
        <Alert variant="danger" closeLabel={t('common.close')} title={refused.message} onClose={() => setRefused(null)}>
          {refused.errors.map(({ message }) => message).join(' ')}
        </Alert>
      )}
      <Table colCount={columns.length} rowCount={members.length + 1}>
        <Thead>
          <Tr>
            {columns.map((column) => (
              <Th key={column}>
                <Typography variant="sigma">{t(`offices.column.${column}`)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {members.map(({ user, agent, supervisor, absences }) => (
            <Tr key={user.id}>
              <Td>
                <Flex direction="column" alignItems="flex-start">
                  <Typography fontWeight="semiBold">{user.name}</Typography>
                  <Typography variant="pi" textColor="neutral600">
                    {user.email}
                  </Typography>
                </Flex>
              </Td>
              <Td>
                <Checkbox
                  aria-label={t('offices.isAgent', { name: user.name })}
                  checked={agent}
                  onCheckedChange={(is) => set(user.id, { agent: is === true })}
                />
              </Td>
              <Td>
                <Checkbox
                  aria-label={t('offices.isSupervisor', { name: user.name })}
                  checked={supervisor}
                  onCheckedChange={(is) => set(user.id, { supervisor: is === true })}
                />
              </Td>
              <Td>
                <AbsencesInput
                  name={user.name}
                  absences={absences}
                  change={(changed) => set(user.id, { absences: changed })}
                />
              </Td>
              <Td>
                <IconButton
                  label={t('offices.removeMember', { name: user.name })}
                  onClick={() => setMembers(members.filter((member) => member.user.id !== user.id))}
                >
                  <Trash />
                </IconButton>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Combobox
          aria-label={t('offices.addMember')}
          placeholder={t('offices.addMember')}
          autocomplete={{ type: 'list', filter: 'contains' }}
          value=""
          onInputChange={(event) => setSought(event.target.value)}
          onChange={(id) => id && add(id)}
        >
          {others.map(({ id, firstname, lastname, email }) => (
            <ComboboxOption key={id} value={String(id)}>
              {`${[firstname, lastname].filter(Boolean).join(' ')} (${email})`}
            </ComboboxOption>
          ))}
        </Combobox>
        <Button disabled={!isChanged} loading={isLoading} onClick={() => void save()}>
          {t('common.save')}
        </Button>
      </Flex>
    </Flex>
  );
};
