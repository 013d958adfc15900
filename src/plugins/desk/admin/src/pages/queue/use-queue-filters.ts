import { type Language, routes, subjects } from '../../../../../../domain/vocabulary';
import { useListAgentsQuery } from '../../calls/queue';
import type { Choice } from '../../parts/Choose';
import { useOffices } from '../../parts/OfficeChoice';
import { useWords } from '../../words/use-words';
import { type FilterName, type QueueView, statesOf } from './queue-view';

/** A filter by its name, with what can be chosen; nothing where the tab says it already. */
export type QueueFilter = { name: Exclude<FilterName, 'q'>; label: string; choices: readonly Choice[] };

const byName = (language: Language) => (a: Choice, b: Choice) => a.label.localeCompare(b.label, language);

/** The filters of the queue, in the order in which they are shown. */
export const useQueueFilters = ({ tab, filters }: QueueView): readonly QueueFilter[] => {
  const { t, labels, language } = useWords();
  const offices = useOffices();
  const { data: agents } = useListAgentsQuery({ office: filters.office });
  // Somebody who works for several offices is listed once for each.
  const people = [...new Map((agents?.data ?? []).map(({ id, name }) => [id, name]))]
    .map(([id, name]) => ({ value: String(id), label: name }))
    .sort(byName(language));
  const hasOneAgent = tab === 'mine' || tab === 'toAssign';
  return [
    {
      name: 'office',
      label: t('queue.office'),
      choices: offices.map(({ code }) => ({ value: code, label: code })),
    },
    {
      name: 'state',
      label: t('queue.filter.state'),
      choices: statesOf(tab).map((state) => ({ value: state, label: labels.states[state] })),
    },
    {
      name: 'subject',
      label: t('queue.filter.subject'),
      choices: subjects.map((subject) => ({ value: subject, label: labels.subjects[subject] })),
    },
    {
      name: 'route',
      label: t('queue.filter.route'),
      choices: routes.map((route) => ({ value: route, label: labels.routes[route] })),
    },
    {
      name: 'agent',
      label: t('queue.filter.agent'),
      choices: hasOneAgent ? [] : [{ value: 'none', label: t('queue.filter.nobody') }, ...people],
    },
  ];
};
