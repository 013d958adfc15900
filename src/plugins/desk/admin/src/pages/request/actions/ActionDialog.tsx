import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { instantAt } from '../../../../../../../domain/casablanca';
import { isGuarded } from '../../../../../../../domain/workflow';
import { outcomesAnswered, versionByOutcomes } from '../../../calls/goods';
import type { DeskRequest } from '../../../calls/request';
import { type TransitionCall, usePerformMutation } from '../../../calls/transitions';
import { FormDialog } from '../../../parts/FormDialog';
import { type Input, useKeptInput } from '../../../parts/kept-input';
import { type Refused, useRefusal } from '../../../parts/use-refusal';
import { useWords } from '../../../words/use-words';
import { ActionFieldInput } from './ActionFieldInput';
import { type DeskAction, formOf } from './action-forms';
import { LastNotes } from './LastNotes';
import { Meanwhile } from './Meanwhile';
import { filledIn } from './filled-in';

/** What was typed, as the transition takes it: what is empty is left out. */
const inputFor = (action: DeskAction, typed: Input, version: number): TransitionCall['input'] => {
  const input: Record<string, string | number | readonly string[]> = isGuarded(action) ? { version } : {};
  for (const { name, kind } of formOf(action).fields) {
    const value = typed[name];
    if (value === undefined || value.length === 0) continue;
    if (kind === 'agent') input[name] = Number(value);
    else if (kind === 'moment') input[name] = instantAt(String(value))?.toISOString() ?? String(value);
    else input[name] = value;
  }
  return input;
};

/** Whether somebody else acted first. */
const isLost = ({ code }: Refused): boolean =>
  code === 'transition_not_allowed' || code === 'version_conflict' || code === 'not_assigned';

type ActionDialogProps = {
  request: DeskRequest;
  action: DeskAction;
  /** Called when it was done, before the form closes. */
  acted?: (action: DeskAction) => void;
  close: () => void;
};

/** The form of an act on a request. When a colleague was quicker, it tells who did what. */
export const ActionDialog = ({ request, action, acted, close }: ActionDialogProps) => {
  const { t, labels } = useWords();
  const readRefusal = useRefusal();
  const [perform] = usePerformMutation();
  const { input, change, forget } = useKeptInput(`${request.documentId}:${action}`);
  const [file, setFile] = useState<File | null>(null);
  // The file as its reader knows it: as it was on opening, and after being told of a change as it is.
  const [known, setKnown] = useState<number | null>(request.version);
  const shown = { ...filledIn(action, request), ...input };
  const { fields, explanation, isGrave = false } = formOf(action);
  const title = labels.transitions[action];

  const send = async (key: string) => {
    // What its reader entered in the list of goods until now is no change by somebody else.
    await outcomesAnswered();
    const version = Math.max(known ?? request.version, versionByOutcomes(request.documentId));
    const typed = inputFor(action, input, version);
    const result = await perform({ id: request.documentId, name: action, input: typed, file, key });
    if ('error' in result && isLost(readRefusal(result.error))) setKnown(null);
    return result;
  };

  return (
    <FormDialog
      title={`${title} · ${request.number ?? ''}`}
      act={title}
      explanation={t(explanation)}
      done={t('action.done', { action: title })}
      isGrave={isGrave}
      fields={fields.map(({ name }) => name)}
      send={send}
      sent={() => {
        forget();
        acted?.(action);
      }}
      close={close}
      explain={(refused) => isLost(refused) && <Meanwhile request={request} />}
    >
      {(errorAt) => (
        <>
          {action === 'close' && request.responseIfClosed !== null && (
            <Typography fontWeight="bold">
              {t('action.close.response', { response: labels.responses[request.responseIfClosed] })}
            </Typography>
          )}
          {action === 'reassign' && <LastNotes request={request} />}
          {fields.map((field) => (
            <ActionFieldInput
              key={field.name}
              request={request}
              field={field}
              value={shown[field.name]}
              change={(value) => change(field.name, value)}
              chooseFile={setFile}
              error={errorAt(field.name)}
            />
          ))}
        </>
      )}
    </FormDialog>
  );
};
