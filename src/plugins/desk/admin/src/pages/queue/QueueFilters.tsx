import { Flex } from '@strapi/design-system';
import { Choose } from '../../parts/Choose';
import { Search } from '../../parts/Search';
import { useWords } from '../../words/use-words';
import type { QueueView, ViewChanges } from './queue-view';
import { useQueueFilters } from './use-queue-filters';

type QueueFiltersProps = { view: QueueView; change: (changes: ViewChanges) => void };

/** What narrows the queue down; the office is chosen at the head of the page. */
export const QueueFilters = ({ view, change }: QueueFiltersProps) => {
  const { t } = useWords();
  const filters = useQueueFilters(view).filter(({ name, choices }) => name !== 'office' && choices.length > 0);
  const { q } = view.filters;
  return (
    <Flex gap={2} wrap="wrap" alignItems="flex-start">
      <Search hint={t('queue.search')} value={q} search={(text) => change({ q: text })} />
      {filters.map(({ name, label, choices }) => (
        <Choose
          key={name}
          label={label}
          value={view.filters[name]}
          choices={choices}
          choose={(value) => change({ [name]: value })}
        />
      ))}
    </Flex>
  );
};
