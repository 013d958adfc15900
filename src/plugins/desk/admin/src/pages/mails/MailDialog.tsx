import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useGetMailQuery } from '../../calls/mails';
import { OwnDirection } from '../../parts/OwnDirection';
import { Problem } from '../../parts/Problem';
import { useFocusBack } from '../../parts/use-focus-back';
import { useWords } from '../../words/use-words';

/** The words of one e-mail, as plain text. */
export const MailDialog = ({ id, close }: { id: string; close: () => void }) => {
  const giveFocusBack = useFocusBack();
  const { t, language } = useWords();
  const { data, error, refetch } = useGetMailQuery({ id });
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && close()}>
      <Modal.Content
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        lang={language}
        aria-describedby={undefined}
        onCloseAutoFocus={giveFocusBack}
      >
        <Modal.Header closeLabel={t('common.close')}>
          <Modal.Title>{data?.data.subject ?? t('mails.column.subject')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <OwnDirection>
            {error ? <Problem error={error} retry={() => void refetch()} /> : !data && <Page.Loading />}
            {data && (
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Typography variant="pi" textColor="neutral600">
                  {t('mails.to', { to: data.data.to })}
                </Typography>
                {data.data.error !== null && <Typography textColor="danger600">{data.data.error}</Typography>}
                <Box
                  background="neutral100"
                  hasRadius
                  padding={4}
                  dir={data.data.language === 'ar' ? 'rtl' : 'ltr'}
                  lang={data.data.language}
                >
                  <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                    {data.data.text}
                  </Typography>
                </Box>
              </Flex>
            )}
          </OwnDirection>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>
            {t('common.close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
