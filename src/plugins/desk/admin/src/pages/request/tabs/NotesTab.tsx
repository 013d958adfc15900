import { Box, Button, Flex, Textarea, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import { type DeskRequest, useAddNoteMutation, useListNotesQuery } from '../../../calls/request';
import { Pages } from '../../../parts/Pages';
import { Problem } from '../../../parts/Problem';
import { useShowRefusal } from '../../../parts/use-refusal';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';
import { useKeptInput } from '../actions/kept-input';

/** Internal notes of the agents; the declarant never sees them. */
export const NotesTab = ({ request }: { request: DeskRequest }) => {
  const { t } = useWords();
  const format = useFormat();
  const showRefusal = useShowRefusal();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useListNotesQuery({ id: request.documentId, page });
  const [addNote, { isLoading }] = useAddNoteMutation();
  const { input, change, forget } = useKeptInput(`${request.documentId}:note`);
  const text = typeof input.text === 'string' ? input.text : '';
  const key = useMemo(() => crypto.randomUUID(), [text]);

  const save = async (): Promise<void> => {
    const result = await addNote({ id: request.documentId, text, key });
    if ('error' in result) showRefusal(result.error);
    else forget();
  };

  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <Page.Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral700">{t('notes.explanation')}</Typography>
      {data.data.map(({ documentId, text: words, author, createdAt }) => (
        <Box key={documentId} background="neutral0" padding={4} hasRadius borderColor="neutral200">
          <Typography variant="pi" textColor="neutral600">
            {`${author.name} · ${format.instant(createdAt)}`}
          </Typography>
          <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {words}
          </Typography>
        </Box>
      ))}
      {data.data.length === 0 && <Typography textColor="neutral600">{t('notes.none')}</Typography>}
      {data.meta.pagination.pageCount > 1 && <Pages pagination={data.meta.pagination} turnTo={setPage} />}
      <Textarea
        aria-label={t('notes.new')}
        placeholder={t('notes.new')}
        value={text}
        onChange={(event) => change('text', event.target.value)}
      />
      <Flex justifyContent="flex-end">
        <Button disabled={text.trim() === ''} loading={isLoading} onClick={() => void save()}>
          {t('notes.add')}
        </Button>
      </Flex>
    </Flex>
  );
};
