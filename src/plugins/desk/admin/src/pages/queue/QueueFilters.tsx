import { Flex, TextButton } from '@strapi/design-system';
import { type Language, routes, subjects } from '../../../../../../domain/vocabulary';
import { useListAgentsQuery } from '../../calls/queue';
import { type Choice, Choose } from '../../parts/Choose';
import { Search } from '../../parts/Search';
import { useWords } from '../../words/use-words';
import { type FilterName, type QueueView, filterNames, statesOf } from './queue-view';

const byName = (language: Language) => (a: Choice, b: Choice) => a.label.localeCompare(b.label, language);

/** What narrows the queue down; all of it is in the page's address. */
export const QueueFilters = ({
  view,
  change,
}: {
  view: QueueView;
  change: (changes: Partial<Record<FilterName, string | undefined>>) => void;
}) => {
  const { t, labels, language } = useWords();
  const { data: agents } = useListAgentsQuery({ office: view.filters.office });
  const stateChoices = statesOf(view.tab).map((state) => ({ value: state, label: labels.states[state] }));
  const people = [...new Map((agents?.data ?? []).map(({ id, name }) => [id, name]))].map(([id, name]) => ({
    value: String(id),
    label: name,
  }));
  const hasFilters = Object.keys(view.filters).some((name) => name !== 'sort');
  return (
    <Flex gap={2} wrap="wrap" alignItems="flex-end">
      <Search key={view.filters.q} hint={t('queue.search')} value={view.filters.q} search={(q) => change({ q })} />
      {stateChoices.length > 0 && (
        <Choose
          label={t('queue.filter.state')}
          value={view.filters.state}
          choices={stateChoices}
          choose={(state) => change({ state })}
        />
      )}
      <Choose
        label={t('queue.filter.subject')}
        value={view.filters.subject}
        choices={subjects.map((subject) => ({ value: subject, label: labels.subjects[subject] }))}
        choose={(subject) => change({ subject })}
      />
      <Choose
        label={t('queue.filter.route')}
        value={view.filters.route}
        choices={routes.map((route) => ({ value: route, label: labels.routes[route] }))}
        choose={(route) => change({ route })}
      />
      {view.tab !== 'mine' && view.tab !== 'toAssign' && (
        <Choose
          label={t('queue.filter.agent')}
          value={view.filters.agent}
          choices={[{ value: 'none', label: t('queue.filter.nobody') }, ...people.sort(byName(language))]}
          choose={(agent) => change({ agent })}
        />
      )}
      {hasFilters && (
        <TextButton onClick={() => change(Object.fromEntries(filterNames.map((name) => [name, undefined])))}>
          {t('queue.filter.reset')}
        </TextButton>
      )}
    </Flex>
  );
};
