import { Alert } from '@strapi/design-system';
import type { Member } from '../../calls/member';
import type { Refused } from '../../parts/use-refusal';
import { useWords } from '../../words/use-words';

type MembersRefusedProps = { refused: Refused; sent: readonly Member[]; close: () => void };

/** Why the people were not saved, with the names of those whom it is about. */
export const MembersRefused = ({ refused, sent, close }: MembersRefusedProps) => {
  const { t } = useWords();
  // `members.3.user`: the place in the list that was sent.
  const faults = refused.errors.map(({ path: [, place, field], message }) => {
    const name = sent[Number(place)]?.user.name;
    if (name === undefined) return message;
    if (field === 'user') return t('offices.noAccount', { name });
    return field === 'agent' ? t('offices.noFunction', { name }) : `${name} : ${message}`;
  });
  const stranded = refused.agents.map(({ name, openRequests: count }) => t('offices.stranded', { name, count }));
  return (
    <Alert variant="danger" closeLabel={t('common.close')} title={refused.message} onClose={close}>
      {[...faults, ...stranded].join(' ')}
    </Alert>
  );
};
