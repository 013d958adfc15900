import { Field, Textarea, TextInput } from '@strapi/design-system';
import { type DeskCertificate, useMarkAsUsedMutation, useRevokeCertificateMutation } from '../../calls/certificates';
import { FormDialog } from '../../parts/FormDialog';
import { useKeptInput } from '../../parts/kept-input';
import { useWords } from '../../words/use-words';

/** What can be done with a valid document. */
export type Change = 'revoke' | 'use';

type ChangeDialogProps = { certificate: DeskCertificate; change: Change; close: () => void };

/** Revokes a document with a reason, or marks a CoC as used by a customs declaration. */
export const ChangeDialog = ({ certificate: { documentId: id, number }, change, close }: ChangeDialogProps) => {
  const { t } = useWords();
  const [revoke] = useRevokeCertificateMutation();
  const [markAsUsed] = useMarkAsUsedMutation();
  const kept = useKeptInput(`${id}:${change}`);
  const isRevoking = change === 'revoke';
  const name = isRevoking ? 'reason' : 'dum';
  const text = kept.text(name);
  return (
    <FormDialog
      title={`${t(`certificates.${change}`)} · ${number}`}
      act={t(`certificates.${change}`)}
      explanation={t(`certificates.${change}.explanation`)}
      done={t(isRevoking ? 'certificates.revoked' : 'certificates.used', { number })}
      isGrave={isRevoking}
      fields={[name]}
      send={(key) => (isRevoking ? revoke({ id, reason: text, key }) : markAsUsed({ id, dum: text, key }))}
      sent={kept.forget}
      close={close}
    >
      {(errorAt) => (
        <Field.Root name={name} required error={errorAt(name)}>
          <Field.Label>{t(isRevoking ? 'action.reason' : 'certificates.dum')}</Field.Label>
          {isRevoking ? (
            <Textarea value={text} onChange={(event) => kept.change(name, event.target.value)} />
          ) : (
            <TextInput value={text} onChange={(event) => kept.change(name, event.target.value)} />
          )}
          <Field.Error />
        </Field.Root>
      )}
    </FormDialog>
  );
};
