import { Button, Flex, Textarea, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useMemo, useRef } from 'react';
import { longest } from '../../../../../../../domain/text-lengths';
import { type DeskRequest, useAddNoteMutation, useListNotesQuery } from '../../../calls/request';
import { useLive } from '../../../parts/live';
import { Pages } from '../../../parts/Pages';
import { Problem } from '../../../parts/Problem';
import { useAddress } from '../../../parts/use-address';
import { useShowRefusal } from '../../../parts/use-refusal';
import { useWords } from '../../../words/use-words';
import { useKeptInput } from '../../../parts/kept-input';
import { NoteCard } from './NoteCard';

/** Internal notes of the agents; the declarant never sees them. */
export const NotesTab = ({ request }: { request: DeskRequest }) => {
  const { t } = useWords();
  const showRefusal = useShowRefusal();
  const { page, change } = useAddress();
  const { data, error, refetch } = useListNotesQuery({ id: request.documentId, page }, useLive());
  const [addNote, { isLoading }] = useAddNoteMutation();
  const kept = useKeptInput(`${request.documentId}:note`);
  const text = kept.text('text');
  const key = useMemo(() => crypto.randomUUID(), [text]);

  // What is typed while a note is being saved is the next one.
  const latest = useRef(text);
  latest.current = text;

  const save = async (): Promise<void> => {
    const result = await addNote({ id: request.documentId, text, key });
    if ('error' in result) showRefusal(result.error);
    else if (latest.current === text) kept.forget();
  };

  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <Page.Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral700">{t('notes.explanation')}</Typography>
      {data.data.map((note) => (
        <NoteCard key={note.documentId} note={note} />
      ))}
      {data.data.length === 0 && <Typography textColor="neutral600">{t('notes.none')}</Typography>}
      {data.meta.pagination.pageCount > 1 && (
        <Pages pagination={data.meta.pagination} turnTo={(to) => change({ page: String(to) })} />
      )}
      <Textarea
        aria-label={t('notes.new')}
        placeholder={t('notes.new')}
        value={text}
        maxLength={longest.note}
        onChange={(event) => kept.change('text', event.target.value)}
      />
      <Flex justifyContent="flex-end">
        <Button disabled={text.trim() === ''} loading={isLoading} onClick={() => void save()}>
          {t('notes.add')}
        </Button>
      </Flex>
    </Flex>
  );
};
