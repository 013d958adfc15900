import { Box, Flex, Modal, Tabs, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Language } from '../../../../../domain/vocabulary';
import type { MailPreview } from '../calls/templates';
import { OwnDirection } from '../parts/OwnDirection';
import { useWords } from '../words/use-words';

const height = '56vh';

const Frame = styled.iframe`
  border: 0;
  block-size: ${height};
  inline-size: 100%;
`;

const PlainText = styled.pre`
  block-size: ${height};
  box-sizing: border-box;
  color: ${({ theme }) => theme.colors.neutral800};
  font-family: ui-monospace, monospace;
  font-size: 1.4rem;
  line-height: 1.5;
  margin: 0;
  overflow: auto;
  overflow-wrap: anywhere;
  padding: 1.6rem;
  white-space: pre-wrap;
`;

type PreviewDialogProps = { preview: MailPreview; language: Language; close: () => void };

/** The mail that the form would make now, as a mail program shows it and as plain text. */
export const PreviewDialog = ({ preview: { subject, html, text }, language, close }: PreviewDialogProps) => {
  const { t, language: own } = useWords();
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const formats = {
    html: <Frame sandbox="" srcDoc={html} title={t('templates.preview')} />,
    text: (
      <PlainText dir={direction} lang={language}>
        {text}
      </PlainText>
    ),
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && close()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('common.close')}>
          <Modal.Title>{t('templates.preview')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <OwnDirection>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography textColor="neutral600">{t('templates.samples')}</Typography>
              <div>
                <Typography tag="h3" variant="sigma" textColor="neutral600">
                  {t('templates.subject')}
                </Typography>
                <Typography tag="p" fontWeight="semiBold" dir={direction} lang={language}>
                  {subject}
                </Typography>
              </div>
              <Tabs.Root defaultValue="html" variant="simple" dir={own === 'ar' ? 'rtl' : 'ltr'}>
                <Tabs.List aria-label={t('templates.formats')}>
                  <Tabs.Trigger value="html">{t('templates.html')}</Tabs.Trigger>
                  <Tabs.Trigger value="text">{t('templates.text')}</Tabs.Trigger>
                </Tabs.List>
                {Object.entries(formats).map(([format, shown]) => (
                  <Tabs.Content key={format} value={format}>
                    <Box borderColor="neutral200" background="neutral0" hasRadius marginTop={2} overflow="hidden">
                      {shown}
                    </Box>
                  </Tabs.Content>
                ))}
              </Tabs.Root>
            </Flex>
          </OwnDirection>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
