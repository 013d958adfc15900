import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { getDeskAccount } from '../../../../../../contract/desk/account';
import type { Answer } from '../../../../../../contract/route';
import { dayOf } from '../../../../../../domain/casablanca';
import { useGetDeskAccountQuery } from '../../calls/account';
import { useCountQueueQuery, useListQueueQuery } from '../../calls/queue';
import { ExportMenu } from '../../parts/ExportMenu';
import { OfficeChoice, useOffices } from '../../parts/OfficeChoice';
import { Problem } from '../../parts/Problem';
import { Title } from '../../parts/Title';
import { useLive } from '../../parts/live';
import { useWords } from '../../words/use-words';
import { ChosenFilters } from './ChosenFilters';
import { ColumnChoice } from './ColumnChoice';
import { QueueFilters } from './QueueFilters';
import { QueueRows } from './QueueRows';
import { QueueTabs } from './QueueTabs';
import { type Tab, type ViewChanges, exportPathOf, queryOf, useQueueView } from './queue-view';
import { useColumns } from './use-columns';
import { useSelection } from './use-selection';

type Account = Answer<typeof getDeskAccount>;

/** Whoever treats files begins with his own, a supervisor with those that nobody has yet. */
const firstTab = ({ offices, permissions }: Account): Tab => {
  if (offices.some(({ supervisor }) => supervisor) || (offices.length === 0 && permissions.includes('requests.assign')))
    return 'toAssign';
  return offices.some(({ agent }) => agent) ? 'mine' : 'office';
};

const Queue = ({ account }: { account: Account }) => {
  const { t } = useWords();
  const { view, change } = useQueueView(firstTab(account));
  const columns = useColumns();
  const selection = useSelection();
  const options = { ...useLive(), refetchOnMountOrArgChange: true };
  const list = useListQueueQuery(queryOf(view), options);
  const counts = useCountQueueQuery({ office: view.filters.office }, options);
  const offices = useOffices();
  /** Other rows: what was selected among these is not meant any more. */
  const showOther = (changes: ViewChanges): void => {
    selection.clear();
    change(changes);
  };

  return (
    <Page.Main>
      <Title>{t('queue.title')}</Title>
      <Layouts.Header
        title={t('queue.title')}
        primaryAction={
          <Flex gap={2}>
            <OfficeChoice office={view.filters.office} choose={(office) => showOther({ office, agent: undefined })} />
            <ExportMenu
              pathOf={(format) => exportPathOf(view, format)}
              name={`${t('queue.title')} – ${t(`queue.tab.${view.tab}`)} – ${dayOf(new Date())}`}
            />
          </Flex>
        }
        subtitle={offices.length === 1 ? offices.map(({ code, name }) => `${code} · ${name}`).join() : undefined}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <QueueTabs
            tab={view.tab}
            counts={counts.data?.data ?? {}}
            choose={(tab) => showOther({ tab, state: undefined, agent: undefined, sort: undefined })}
          />
          <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
            <QueueFilters view={view} change={showOther} />
            <ColumnChoice {...columns} />
          </Flex>
          <ChosenFilters view={view} change={showOther} />
          <QueueRows list={list} view={view} columns={columns.columns} selection={selection} change={change} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

/** The queue of the agent's offices. */
const QueuePage = () => {
  const account = useGetDeskAccountQuery();
  if (account.error) return <Problem error={account.error} retry={() => void account.refetch()} />;
  if (!account.data) return <Page.Loading />;
  return <Queue account={account.data.data} />;
};

export default QueuePage;
