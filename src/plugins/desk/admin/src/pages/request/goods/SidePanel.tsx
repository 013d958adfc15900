import { Box, Flex, SingleSelect, SingleSelectOption, Tabs } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import type { DeskRequest } from '../../../calls/request';
import { FilePreview, canPreview } from '../../../parts/FilePreview';
import { useWords } from '../../../words/use-words';
import { fileOf } from '../tabs/DocumentList';

/** What is beside the goods. */
export type Beside = 'line' | 'document';

type SidePanelProps = {
  request: DeskRequest;
  beside: Beside;
  put: (beside: Beside) => void;
  /** The line. */
  children: ReactNode;
};

/** Beside the goods: the line that is judged, or a document to compare it with. */
export const SidePanel = ({ request: { attachments }, beside, put, children }: SidePanelProps) => {
  const { t, language } = useWords();
  const [opened, setOpened] = useState<string | null>(null);
  const viewable = attachments.filter(({ mime }) => canPreview(mime));
  const shown = viewable.find(({ documentId }) => documentId === opened) ?? viewable[0];
  if (shown === undefined) return children;
  return (
    <Tabs.Root
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      variant="simple"
      value={beside}
      onValueChange={(name) => put(name === 'document' ? 'document' : 'line')}
    >
      <Tabs.List aria-label={t('goods.panel')}>
        <Tabs.Trigger value="line">{t('goods.panel.line')}</Tabs.Trigger>
        <Tabs.Trigger value="document">{t('goods.panel.document')}</Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="line">
        <Box paddingTop={3}>{children}</Box>
      </Tabs.Content>
      <Tabs.Content value="document">
        <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
          <SingleSelect
            aria-label={t('documents.choose')}
            size="S"
            value={shown.documentId}
            onChange={(id) => setOpened(String(id))}
          >
            {viewable.map(({ documentId, name }) => (
              <SingleSelectOption key={documentId} value={documentId}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <FilePreview key={shown.documentId} path={fileOf(shown)} mime={shown.mime} name={shown.name} />
        </Flex>
      </Tabs.Content>
    </Tabs.Root>
  );
};
