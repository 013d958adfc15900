import { SingleSelect, SingleSelectOption } from '@strapi/design-system';

export type Choice = { value: string; label: string };

type ChooseProps = {
  label: string;
  value: string | undefined;
  choices: readonly Choice[];
  choose: (value: string | undefined) => void;
};

/** One of several, or none: a filter over a list. */
export const Choose = ({ label, value, choices, choose }: ChooseProps) => (
  <SingleSelect
    aria-label={label}
    size="S"
    placeholder={label}
    value={value ?? null}
    onChange={(chosen) => choose(String(chosen))}
    onClear={() => choose(undefined)}
  >
    {choices.map((choice) => (
      <SingleSelectOption key={choice.value} value={choice.value}>
        {choice.label}
      </SingleSelectOption>
    ))}
  </SingleSelect>
);
