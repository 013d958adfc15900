import { Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { useTheme } from 'styled-components';
import type { AddressChanges } from '../../parts/use-address';
import { useWords } from '../../words/use-words';
import { type Period, earliestDay, isAskable, latestDay, periodNames } from './statistics-period';

type DayInputProps = { label: string; day: string; choose: (day: string) => void; error?: string | undefined };

/** A day that is taken over once it is whole: while its year is typed nothing is asked for. */
const DayInput = ({ label, day, choose, error }: DayInputProps) => {
  const [typed, setTyped] = useState(day);
  const { colorScheme } = useTheme();
  return (
    <Field.Root error={error}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        type="date"
        size="S"
        min={earliestDay}
        max={latestDay}
        value={typed}
        style={{ colorScheme }}
        onChange={({ target }) => {
          setTyped(target.value);
          if (isAskable(target.value)) choose(target.value);
        }}
      />
      <Field.Error />
    </Field.Root>
  );
};

/** Whose deposits are counted: a period that ends today, or days of one's own. */
export const PeriodChoice = ({ period, change }: { period: Period; change: (changes: AddressChanges) => void }) => {
  const { t } = useWords();
  const { name, from, to } = period;
  const choose = (chosen: string): void =>
    change(chosen === 'free' ? { period: chosen, from, to } : { period: chosen, from: undefined, to: undefined });
  return (
    <Flex gap={3} wrap="wrap" alignItems="flex-start">
      <Field.Root>
        <Field.Label>{t('statistics.period')}</Field.Label>
        <SingleSelect size="S" value={name} onChange={(chosen) => choose(String(chosen))}>
          {periodNames.map((one) => (
            <SingleSelectOption key={one} value={one}>
              {t(`statistics.period.${one}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {name === 'free' && (
        <>
          <DayInput label={t('statistics.from')} day={from} choose={(day) => change({ from: day })} />
          <DayInput
            label={t('statistics.to')}
            day={to}
            choose={(day) => change({ to: day })}
            error={to < from ? t('statistics.endsBefore') : undefined}
          />
        </>
      )}
    </Flex>
  );
};
