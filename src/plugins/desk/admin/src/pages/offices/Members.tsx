import { Button, Checkbox, Flex, IconButton, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Member } from '../../calls/member';
import { useSetMembersMutation } from '../../calls/offices';
import { useLazyListDeskOfficesQuery } from '../../calls/queue';
import { type Refused, useRefusal } from '../../parts/use-refusal';
import { useWords } from '../../words/use-words';
import { AbsencesInput } from './AbsencesInput';
import { AddMember } from './AddMember';
import { MembersRefused } from './MembersRefused';
import { areSame, membersWith } from './member-edits';
import { useMemberEdits } from './use-member-edits';

const columns = ['member', 'agent', 'supervisor', 'absences', 'actions'] as const;

/** The people of an office, changed together and saved at once. */
export const Members = ({ code, members: stored }: { code: string; members: readonly Member[] }) => {
  const { t } = useWords();
  const { toggleNotification } = useNotification();
  const readRefusal = useRefusal();
  const { edits, edit, add, remove, forget } = useMemberEdits(code);
  const [refused, setRefused] = useState<{ refusal: Refused; sent: readonly Member[] } | null>(null);
  const [readOffices, { isFetching }] = useLazyListDeskOfficesQuery();
  const [setOnServer, { isLoading }] = useSetMembersMutation();
  const members = membersWith(stored, edits);
  const isChanged = !areSame(members, stored);

  const save = async (): Promise<void> => {
    // A colleague may have saved since this was read: what is sent is their list with these changes.
    const { data } = await readOffices();
    const now = data?.data.find((office) => office.code === code)?.members ?? stored;
    const sent = membersWith(now, edits);
    const result = await setOnServer({ code, members: sent });
    if ('error' in result) {
      setRefused({ refusal: readRefusal(result.error), sent });
      return;
    }
    setRefused(null);
    await readOffices();
    forget();
    toggleNotification({ type: 'success', message: t('offices.saved') });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {refused && <MembersRefused refused={refused.refusal} sent={refused.sent} close={() => setRefused(null)} />}
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
                  onCheckedChange={(is) => edit(user.id, { agent: is === true })}
                />
              </Td>
              <Td>
                <Checkbox
                  aria-label={t('offices.isSupervisor', { name: user.name })}
                  checked={supervisor}
                  onCheckedChange={(is) => edit(user.id, { supervisor: is === true })}
                />
              </Td>
              <Td>
                <AbsencesInput
                  name={user.name}
                  absences={absences}
                  change={(changed) => edit(user.id, { absences: changed })}
                />
              </Td>
              <Td>
                <IconButton label={t('offices.removeMember', { name: user.name })} onClick={() => remove(user.id)}>
                  <Trash />
                </IconButton>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <AddMember members={members} add={add} />
        <Flex gap={2}>
          <Button variant="tertiary" disabled={!isChanged} onClick={forget}>
            {t('common.cancel')}
          </Button>
          <Button disabled={!isChanged} loading={isFetching || isLoading} onClick={() => void save()}>
            {t('common.save')}
          </Button>
        </Flex>
      </Flex>
    </Flex>
  );
};
