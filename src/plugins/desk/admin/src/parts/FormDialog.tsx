import { Alert, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useWords } from '../words/use-words';
import { OwnDirection } from './OwnDirection';
import { useFocusBack } from './use-focus-back';
import { type Refused, useRefusal } from './use-refusal';

type FormDialogProps = {
  title: string;
  /** What sending does: the word on the button. */
  act: string;
  /** What it means, said before it is done. */
  explanation: string;
  /** What is said once it is done. */
  done: string;
  /** Acts that cannot be undone, or take something away from somebody, have another colour. */
  isGrave?: boolean;
  isReady?: boolean;
  /** The names of the inputs; what is wrong with them is said beside them, everything else on top. */
  fields: readonly string[];
  /** Acts. What is sent again because no answer came has the same key and acts once; what was corrected after a refusal has another. */
  send: (key: string) => Promise<{ data: unknown } | { error: unknown }>;
  /** Called when it was done, before the form closes: what was typed is not needed any more. */
  sent: () => void;
  close: () => void;
  /** What is said of a refusal besides its reason; where that is nothing, the faults that have no place beside an input. */
  explain?: (refused: Refused) => ReactNode;
  children?: (errorAt: (field: string) => string | undefined) => ReactNode;
};

/** The small form of an act. A refusal shows its reason in it, and what was typed stays. */
export const FormDialog = ({
  title,
  act,
  explanation,
  done,
  isGrave = false,
  isReady = true,
  fields,
  send,
  sent,
  close,
  explain,
  children,
}: FormDialogProps) => {
  const { t, language } = useWords();
  const { toggleNotification } = useNotification();
  const readRefusal = useRefusal();
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const giveFocusBack = useFocusBack();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsBusy(true);
    const result = await send(key);
    setIsBusy(false);
    if ('error' in result) {
      const refusal = readRefusal(result.error);
      setRefused(refusal);
      if (refusal.code !== null) setKey(crypto.randomUUID());
      return;
    }
    sent();
    toggleNotification({ type: 'success', message: done });
    close();
  };

  const errorAt = (field: string): string | undefined => refused?.errors.find(({ path }) => path[0] === field)?.message;
  const unplaced = (refused?.errors ?? []).filter(({ path }) => !fields.some((field) => field === path[0]));

  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && close()}>
      <Modal.Content
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        lang={language}
        aria-describedby={undefined}
        onCloseAutoFocus={giveFocusBack}
      >
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Modal.Header closeLabel={t('common.close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <OwnDirection>
              <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={2}>
                <Typography textColor="neutral700">{explanation}</Typography>
                {refused && (
                  <Alert
                    variant="danger"
                    closeLabel={t('common.close')}
                    title={refused.message}
                    onClose={() => setRefused(null)}
                  >
                    {explain?.(refused) || unplaced.map(({ message }) => message).join(' ')}
                  </Alert>
                )}
                {children?.(errorAt)}
              </Flex>
            </OwnDirection>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" variant={isGrave ? 'danger' : 'default'} loading={isBusy} disabled={!isReady}>
              {act}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
