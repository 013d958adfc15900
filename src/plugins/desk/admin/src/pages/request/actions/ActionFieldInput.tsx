import {
  Field,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  useField,
} from '@strapi/design-system';
import type { ReactNode } from 'react';
import { dayOf, momentOf } from '../../../../../../../domain/casablanca';
import { useListAgentsQuery, useListDeskOfficesQuery } from '../../../calls/queue';
import { type DeskRequest, useListDocumentTypesQuery } from '../../../calls/request';
import { useWords } from '../../../words/use-words';
import { type ActionField, results } from './action-forms';
import type { Input } from '../../../parts/kept-input';

type InputProps = {
  request: DeskRequest;
  field: ActionField;
  value: Input[string];
  change: (value: Input[string]) => void;
};

const AgentInput = ({ request, value, change }: InputProps) => {
  const { t } = useWords();
  const { data } = useListAgentsQuery({ office: request.office?.code });
  const others = (data?.data ?? []).filter(({ id }) => id !== request.agent?.id);
  return (
    <SingleSelect value={value === undefined ? null : String(value)} onChange={(id) => change(String(id))}>
      {others.map(({ id, name, openRequests, absent }) => (
        <SingleSelectOption key={id} value={String(id)}>
          {t(absent ? 'action.agentOption.absent' : 'action.agentOption', { name, count: openRequests })}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};

const OfficeInput = ({ request, value, change }: InputProps) => {
  const { data } = useListDeskOfficesQuery();
  const others = (data?.data ?? []).filter(({ code, active }) => active && code !== request.office?.code);
  return (
    <SingleSelect value={value === undefined ? null : String(value)} onChange={(code) => change(String(code))}>
      {others.map(({ code, name }) => (
        <SingleSelectOption key={code} value={code}>
          {`${code} · ${name}`}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};

const DocumentTypesInput = ({ value, change }: InputProps) => {
  const { data } = useListDocumentTypesQuery();
  const wanted = (data?.data ?? []).filter(({ agentsOnly }) => !agentsOnly);
  return (
    <MultiSelect
      withTags
      value={Array.isArray(value) ? [...(value as string[])] : []}
      onChange={(codes: string[]) => change(codes)}
    >
      {wanted.map(({ code, label }) => (
        <MultiSelectOption key={code} value={code}>
          {label}
        </MultiSelectOption>
      ))}
    </MultiSelect>
  );
};

const ResultInput = ({ value, change }: InputProps) => {
  const { labels } = useWords();
  return (
    <SingleSelect value={value === undefined ? null : String(value)} onChange={(result) => change(String(result))}>
      {results.map((result) => (
        <SingleSelectOption key={result} value={result}>
          {labels.visitResults[result]}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};

/** The browser's own input for a file, which has to be told of its label, its hint and what is wrong. */
const ReportInput = ({ field, chooseFile }: { field: ActionField; chooseFile: (file: File | null) => void }) => {
  const { id, error, hint } = useField('ReportInput');
  return (
    <input
      id={id}
      type="file"
      accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
      aria-required={field.isRequired}
      aria-invalid={error !== undefined}
      aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
      onChange={(event) => chooseFile(event.target.files?.[0] ?? null)}
    />
  );
};

const inputOf = (props: InputProps & { chooseFile: (file: File | null) => void }): ReactNode => {
  const { field, value, change, chooseFile } = props;
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'agent':
      return <AgentInput {...props} />;
    case 'office':
      return <OfficeInput {...props} />;
    case 'documentTypes':
      return <DocumentTypesInput {...props} />;
    case 'visitResult':
      return <ResultInput {...props} />;
    case 'words':
      return <Textarea value={text} maxLength={field.longest} onChange={(event) => change(event.target.value)} />;
    case 'text':
      return <TextInput value={text} maxLength={field.longest} onChange={(event) => change(event.target.value)} />;
    case 'day':
      return (
        <TextInput type="date" min={dayOf(new Date())} value={text} onChange={(event) => change(event.target.value)} />
      );
    case 'moment':
      return (
        <TextInput
          type="datetime-local"
          min={momentOf(new Date())}
          value={text}
          onChange={(event) => change(event.target.value)}
        />
      );
    case 'report':
      return <ReportInput field={field} chooseFile={chooseFile} />;
  }
};

/** One input of an act, with its label, its hint and what is wrong with it. */
export const ActionFieldInput = ({
  error,
  ...props
}: InputProps & { error: string | undefined; chooseFile: (file: File | null) => void }) => {
  const { t } = useWords();
  const { name, label, hint, isRequired } = props.field;
  return (
    <Field.Root name={name} required={isRequired} error={error} hint={hint && t(hint)}>
      <Field.Label>{t(label)}</Field.Label>
      {inputOf(props)}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
