import { Alert, Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useMemo, useState } from 'react';
import type { DeskRequest } from '../../../calls/request';
import { type TransitionCall, usePerformMutation } from '../../../calls/transitions';
import { type Refused, useRefusal } from '../../../parts/use-refusal';
import { useWords } from '../../../words/use-words';
import { ActionFieldInput } from './ActionFieldInput';
import { type DeskAction, formOf } from './action-forms';
import { instantOfMoment } from './casablanca-moment';
import { type Input, useKeptInput } from './kept-input';

/** Acts that go wrong when somebody changed the file since it was opened. */
const guarded: readonly DeskAction[] = ['reassign', 'transfer', 'reschedule_visit', 'close'];

/** What was typed, as the transition takes it: what is empty is left out. */
const inputFor = (action: DeskAction, typed: Input, version: number): TransitionCall['input'] => {
  const input: Record<string, string | number | readonly string[]> = guarded.includes(action) ? { version } : {};
  for (const { name, kind } of formOf(action).fields) {
    const value = typed[name];
    if (value === undefined || value.length === 0) continue;
    if (kind === 'agent') input[name] = Number(value);
    else if (kind === 'moment') input[name] = instantOfMoment(String(value)) ?? String(value);
    else input[name] = value;
  }
  return input;
};

type ActionDialogProps = { request: DeskRequest; action: DeskAction; close: () => void };

/** The small form of an act. A refusal shows its reason here, and what was typed stays. */
export const ActionDialog = ({ request, action, close }: ActionDialogProps) => {
  const { t, labels } = useWords();
  const { toggleNotification } = useNotification();
  const readRefusal = useRefusal();
  const [perform, { isLoading }] = usePerformMutation();
  const { input, change, forget } = useKeptInput(`${request.documentId}:${action}`);
  const [file, setFile] = useState<File | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  // A twin of the same form acts once; what was corrected after a refusal is another act.
  const key = useMemo(() => crypto.randomUUID(), [refused]);
  const { fields, explanation, isGrave } = formOf(action);
  const title = labels.transitions[action];

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const result = await perform({
      id: request.documentId,
      name: action,
      input: inputFor(action, input, request.version),
      file,
      key,
    });
    if ('error' in result) {
      setRefused(readRefusal(result.error));
      return;
    }
    forget();
    toggleNotification({ type: 'success', message: t('action.done', { action: title }) });
    close();
  };

  const errorAt = (name: string): string | undefined =>
    refused?.errors.find(({ path }) => path[0] === name || (name === 'report' && path[0] === 'files'))?.message;
  const unplaced =
    refused?.errors.filter(
      ({ path }) => !fields.some(({ name }) => name === path[0] || (name === 'report' && path[0] === 'files'))
    ) ?? [];

  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && close()}>
      <Modal.Content aria-describedby={undefined}>
        <form onSubmit={(event) => void send(event)} noValidate>
          <Modal.Header closeLabel={t('common.close')}>
            <Modal.Title>{`${title} · ${request.number ?? ''}`}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Typography textColor="neutral700">{t(explanation)}</Typography>
              {action === 'close' && request.responseIfClosed !== null && (
                <Typography fontWeight="bold">
                  {t('action.close.response', { response: labels.responses[request.responseIfClosed] })}
                </Typography>
              )}
              {refused && (
                <Alert
                  variant="danger"
                  closeLabel={t('common.close')}
                  title={refused.message}
                  onClose={() => setRefused(null)}
                >
                  {refused.code === 'transition_not_allowed' || refused.code === 'version_conflict'
                    ? t('action.meanwhile', { state: labels.states[request.state] })
                    : unplaced.map(({ message }) => message).join(' ')}
                </Alert>
              )}
              {fields.map((field) => (
                <ActionFieldInput
                  key={field.name}
                  request={request}
                  field={field}
                  value={input[field.name]}
                  change={(value) => change(field.name, value)}
                  chooseFile={setFile}
                  error={errorAt(field.name)}
                />
              ))}
              <Box />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" variant={isGrave ? 'danger' : 'default'} loading={isLoading}>
              {title}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
