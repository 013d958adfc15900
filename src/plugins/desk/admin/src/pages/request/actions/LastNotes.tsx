import { Flex, Typography } from '@strapi/design-system';
import { type DeskRequest, useListNotesQuery } from '../../../calls/request';
import { useWords } from '../../../words/use-words';
import { NoteCard } from '../tabs/NoteCard';

/** As many notes as are shown with the form. */
const mostShown = 3;

/** What the agents noted last, for whoever gives the file to the next of them, who will read it all. */
export const LastNotes = ({ request: { documentId: id } }: { request: DeskRequest }) => {
  const { t } = useWords();
  const first = useListNotesQuery({ id, page: 1 }, { refetchOnMountOrArgChange: true });
  const page = first.data?.meta.pagination.pageCount || 1;
  const { data } = useListNotesQuery({ id, page });
  const last = (data?.data ?? []).slice(-mostShown);
  if (last.length === 0) return null;
  return (
    <Flex tag="section" aria-label={t('notes.last')} direction="column" alignItems="stretch" gap={2}>
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {t('notes.last')}
      </Typography>
      {last.map((note) => (
        <NoteCard key={note.documentId} note={note} />
      ))}
    </Flex>
  );
};
