import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWords } from '../words/use-words';

export type Choice = { value: string; label: string };

type ChooseProps = {
  label: string;
  value: string | undefined;
  choices: readonly Choice[];
  choose: (value: string | undefined) => void;
};

/** The design system's button that takes a choice back is smaller than a finger can hit. */
const Frame = styled.div`
  button {
    min-block-size: 2.4rem;
    min-inline-size: 2.4rem;
  }
`;

/** One of several, or none: a filter over a list. */
export const Choose = ({ label, value, choices, choose }: ChooseProps) => {
  const { t } = useWords();
  return (
    <Frame>
      <SingleSelect
        aria-label={label}
        size="S"
        placeholder={label}
        value={value ?? null}
        onChange={(chosen) => choose(String(chosen))}
        clearLabel={t('common.clearChoice', { name: label })}
        onClear={() => choose(undefined)}
      >
        {choices.map((choice) => (
          <SingleSelectOption key={choice.value} value={choice.value}>
            {choice.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Frame>
  );
};
