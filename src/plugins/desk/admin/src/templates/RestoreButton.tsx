import { Button, Dialog } from '@strapi/design-system';
import { ArrowsCounterClockwise, WarningCircle } from '@strapi/icons';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useRestoreTemplateMutation } from '../calls/templates';
import { OwnDirection } from '../parts/OwnDirection';
import { useShowRefusal } from '../parts/use-refusal';
import { useWords } from '../words/use-words';
import { readForm } from './template-input';
import { WrappingButton } from './WrappingButton';

/** Sets the stored template back to the text that the product came with, once that is confirmed. */
export const RestoreButton = () => {
  const { t } = useWords();
  const { toggleNotification } = useNotification();
  const showRefusal = useShowRefusal();
  const stored = useForm('RestoreButton', ({ initialValues }) => initialValues);
  const resetForm = useForm('RestoreButton', (form) => form.resetForm);
  const [restore, { isLoading }] = useRestoreTemplateMutation();
  const [isAsking, setAsking] = useState(false);

  const { event, language } = readForm(stored);
  if (event === null || language === null) return null;

  const confirm = async (): Promise<void> => {
    const result = await restore({ event, language, key: crypto.randomUUID() });
    setAsking(false);
    if ('error' in result) return showRefusal(result.error);
    // What is typed goes as well, also where the stored text was the original already.
    resetForm();
    toggleNotification({ type: 'success', message: t('templates.restored') });
  };

  return (
    <Dialog.Root open={isAsking} onOpenChange={setAsking}>
      <Dialog.Trigger>
        <WrappingButton fullWidth variant="tertiary" startIcon={<ArrowsCounterClockwise />}>
          {t('templates.restore')}
        </WrappingButton>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{t('templates.restore')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>
          <OwnDirection>{t('templates.restoreAsk')}</OwnDirection>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {t('common.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button fullWidth variant="danger-light" loading={isLoading} onClick={() => void confirm()}>
            {t('templates.restore')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
