import { Alert, Button, Field, Flex, Modal, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useMemo, useState } from 'react';
import { type DeskCertificate, useMarkAsUsedMutation, useRevokeCertificateMutation } from '../../calls/certificates';
import { type Refused, useRefusal } from '../../parts/use-refusal';
import { useWords } from '../../words/use-words';
import { useKeptInput } from '../request/actions/kept-input';

/** What can be done with a valid document. */
export type Change = 'revoke' | 'use';

/** Revokes a document with a reason, or marks a CoC as used by a customs declaration. */
export const ChangeDialog = ({
  certificate,
  change,
  close,
}: {
  certificate: DeskCertificate;
  change: Change;
  close: () => void;
}) => {
  const { t } = useWords();
  const { toggleNotification } = useNotification();
  const readRefusal = useRefusal();
  const [revoke, revoking] = useRevokeCertificateMutation();
  const [markAsUsed, marking] = useMarkAsUsedMutation();
  const kept = useKeptInput(`${certificate.documentId}:${change}`);
  const [refused, setRefused] = useState<Refused | null>(null);
  const key = useMemo(() => crypto.randomUUID(), [refused]);
  const text = typeof kept.input.text === 'string' ? kept.input.text : '';
  const title = t(change === 'revoke' ? 'certificates.revoke' : 'certificates.use');

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const id = certificate.documentId;
    const result = await (change === 'revoke' ? revoke({ id, reason: text, key }) : markAsUsed({ id, dum: text, key }));
    if ('error' in result) {
      setRefused(readRefusal(result.error));
      return;
    }
    kept.forget();
    toggleNotification({
      type: 'success',
      message: t(change === 'revoke' ? 'certificates.revoked' : 'certificates.used', { number: certificate.number }),
    });
    close();
  };

  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && close()}>
      <Modal.Content aria-describedby={undefined}>
        <form onSubmit={(event) => void send(event)} noValidate>
          <Modal.Header closeLabel={t('common.close')}>
            <Modal.Title>{`${title} · ${certificate.number}`}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Typography textColor="neutral700">
                {t(change === 'revoke' ? 'certificates.revoke.explanation' : 'certificates.use.explanation')}
              </Typography>
              {refused && (
                <Alert
                  variant="danger"
                  closeLabel={t('common.close')}
                  title={refused.message}
                  onClose={() => setRefused(null)}
                >
                  {''}
                </Alert>
              )}
              <Field.Root name="text" required error={refused?.errors[0]?.message}>
                <Field.Label>{t(change === 'revoke' ? 'action.reason' : 'certificates.dum')}</Field.Label>
                {change === 'revoke' ? (
                  <Textarea value={text} onChange={(event) => kept.change('text', event.target.value)} />
                ) : (
                  <TextInput value={text} onChange={(event) => kept.change('text', event.target.value)} />
                )}
                <Field.Error />
              </Field.Root>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              variant={change === 'revoke' ? 'danger' : 'default'}
              loading={revoking.isLoading || marking.isLoading}
            >
              {title}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
