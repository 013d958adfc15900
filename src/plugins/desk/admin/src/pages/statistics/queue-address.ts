import type { Tab } from '../queue/queue-view';

/** Where the queue shows what a figure counts; days of deposit are not among its filters. */
export const queueAddress = (tab: Tab, filters: Readonly<Record<string, string | undefined>> = {}): string => {
  const parameters = new URLSearchParams({ tab });
  for (const [name, value] of Object.entries(filters)) if (value !== undefined) parameters.set(name, value);
  return `/plugins/desk/requests?${parameters.toString()}`;
};
