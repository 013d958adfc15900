import { Button, Flex, TextButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useWords } from '../../words/use-words';
import { type FilterName, type QueueView, type ViewChanges, withoutFilters } from './queue-view';
import { useQueueFilters } from './use-queue-filters';

type ChosenFilter = { name: FilterName; text: string };

const useChosenFilters = (view: QueueView): readonly ChosenFilter[] => {
  const { t } = useWords();
  const { q } = view.filters;
  const chosen = useQueueFilters(view).flatMap(({ name, label, choices }): ChosenFilter[] => {
    const value = view.filters[name];
    if (value === undefined) return [];
    const shown = choices.find((choice) => choice.value === value)?.label ?? value;
    return [{ name, text: t('queue.filter.chosen', { filter: label, value: shown }) }];
  });
  if (q === undefined) return chosen;
  return [{ name: 'q', text: t('queue.filter.chosen', { filter: t('common.search'), value: q }) }, ...chosen];
};

type ChosenFiltersProps = { view: QueueView; change: (changes: ViewChanges) => void };

/** What the queue is narrowed down by, each to be taken back alone or all together. */
export const ChosenFilters = ({ view, change }: ChosenFiltersProps) => {
  const { t } = useWords();
  const chosen = useChosenFilters(view);
  if (chosen.length === 0) return null;
  return (
    <Flex role="group" aria-label={t('queue.filter.all')} gap={2} wrap="wrap">
      {chosen.map(({ name, text }) => (
        <Button
          key={name}
          variant="secondary"
          size="S"
          endIcon={<Cross aria-hidden />}
          aria-label={t('queue.filter.remove', { filter: text })}
          onClick={() => change({ [name]: undefined })}
        >
          {text}
        </Button>
      ))}
      <TextButton onClick={() => change(withoutFilters)}>{t('queue.filter.reset')}</TextButton>
    </Flex>
  );
};
