import { Button, Flex, IconButton, TextInput } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import type { Member } from '../../calls/member';
import { useWords } from '../../words/use-words';

type Absences = Member['absences'];

/** The absences of one member: days, both included. */
export const AbsencesInput = ({
  name,
  absences,
  change,
}: {
  name: string;
  absences: Absences;
  change: (absences: Absences) => void;
}) => {
  const { t } = useWords();
  const set = (index: number, part: Partial<Absences[number]>): void =>
    change(absences.map((absence, at) => (at === index ? { ...absence, ...part } : absence)));
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {absences.map(({ from, until }, index) => (
        <Flex key={index} gap={2}>
          <TextInput
            type="date"
            size="S"
            aria-label={t('offices.absentFrom', { name })}
            value={from}
            onChange={(event) => set(index, { from: event.target.value })}
          />
          <TextInput
            type="date"
            size="S"
            aria-label={t('offices.absentUntil', { name })}
            value={until}
            onChange={(event) => set(index, { until: event.target.value })}
          />
          <IconButton
            label={t('offices.removeAbsence')}
            onClick={() => change(absences.filter((_, at) => at !== index))}
          >
            <Trash />
          </IconButton>
        </Flex>
      ))}
      <Button
        size="S"
        variant="ghost"
        startIcon={<Plus />}
        onClick={() => change([...absences, { from: '', until: '' }])}
      >
        {t('offices.addAbsence')}
      </Button>
    </Flex>
  );
};
