import { EmptyStateLayout, Grid } from '@strapi/design-system';
import { useState } from 'react';
import type { DeskRequest } from '../../../calls/request';
import { FilePreview, canPreview } from '../../../parts/FilePreview';
import { useWords } from '../../../words/use-words';
import { DocumentList, fileOf } from './DocumentList';

/** All files of the request, and the one that is looked at. */
export const DocumentsTab = ({ request: { attachments } }: { request: DeskRequest }) => {
  const { t } = useWords();
  const [opened, setOpened] = useState<string | null>(null);
  const shown =
    attachments.find(({ documentId }) => documentId === opened) ?? attachments.find(({ mime }) => canPreview(mime));
  if (attachments.length === 0) return <EmptyStateLayout content={t('documents.none')} />;
  return (
    <Grid.Root gap={4}>
      <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="stretch">
        <DocumentList
          attachments={attachments}
          opened={shown?.documentId ?? null}
          open={({ documentId }) => setOpened(documentId)}
        />
      </Grid.Item>
      <Grid.Item col={7} s={12} xs={12} direction="column" alignItems="stretch">
        {shown && <FilePreview key={shown.documentId} path={fileOf(shown)} mime={shown.mime} name={shown.name} />}
      </Grid.Item>
    </Grid.Root>
  );
};
