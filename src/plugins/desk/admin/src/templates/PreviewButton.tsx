import { Button } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { type MailPreview, type TemplateInput, usePreviewTemplateMutation } from '../calls/templates';
import { type Refused, useRefusal, useShowRefusal } from '../parts/use-refusal';
import { useWords } from '../words/use-words';
import { PreviewDialog } from './PreviewDialog';

/** What is wrong, by the field where it is. */
const byField = ({ errors }: Refused): Record<string, string> => {
  const messages: Record<string, string> = {};
  for (const { path, message } of errors) {
    const field = String(path[0]);
    messages[field] = [messages[field], message].filter(Boolean).join(' ');
  }
  return messages;
};

/** Shows the mail that the form would make now; what the server finds wrong with a field is written under it. */
export const PreviewButton = ({ template }: { template: TemplateInput }) => {
  const { t } = useWords();
  const setErrors = useForm('PreviewButton', (form) => form.setErrors);
  const readRefusal = useRefusal();
  const showRefusal = useShowRefusal();
  const [preview, { isLoading }] = usePreviewTemplateMutation();
  const [shown, setShown] = useState<MailPreview | null>(null);

  const look = async (): Promise<void> => {
    const result = await preview(template);
    if (!('error' in result)) {
      setErrors({});
      return setShown(result.data.data);
    }
    setErrors(byField(readRefusal(result.error)));
    showRefusal(result.error);
  };

  return (
    <>
      <Button fullWidth variant="secondary" startIcon={<Eye />} loading={isLoading} onClick={() => void look()}>
        {t('templates.preview')}
      </Button>
      {shown !== null && <PreviewDialog preview={shown} language={template.language} close={() => setShown(null)} />}
    </>
  );
};
