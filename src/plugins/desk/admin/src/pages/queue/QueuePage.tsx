import { Box, EmptyStateLayout, Flex } from '@strapi/design-system';
import { Layouts, Page, usePersistentState } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Answer } from '../../../../../../contract/route';
import type { getDeskAccount } from '../../../../../../contract/desk/account';
import { useGetDeskAccountQuery } from '../../calls/account';
import { useCountQueueQuery, useListQueueQuery } from '../../calls/queue';
import { OfficeChoice, useOffices } from '../../parts/OfficeChoice';
import { Pages } from '../../parts/Pages';
import { Problem } from '../../parts/Problem';
import { Title } from '../../parts/Title';
import { useWords } from '../../words/use-words';
import { AssignBar } from './AssignBar';
import { ColumnChoice } from './ColumnChoice';
import { QueueFilters } from './QueueFilters';
import { QueueTable } from './QueueTable';
import { QueueTabs } from './QueueTabs';
import { type ColumnName, usualColumns } from './queue-columns';
import { type Tab, queryOf, useQueueView } from './queue-view';

type Account = Answer<typeof getDeskAccount>;

/** How often the list and its counts look for what colleagues did, in milliseconds. */
const refreshEvery = 15_000;

/** Whoever treats files begins with his own, a supervisor with those that nobody has yet. */
const firstTab = ({ offices, permissions }: Account): Tab => {
  if (offices.some(({ supervisor }) => supervisor) || (offices.length === 0 && permissions.includes('requests.assign')))
    return 'toAssign';
  return offices.some(({ agent }) => agent) ? 'mine' : 'office';
};

const Queue = ({ account }: { account: Account }) => {
  const { t } = useWords();
  const { view, change } = useQueueView(firstTab(account));
  const [columns, setColumns] = usePersistentState<readonly ColumnName[]>('DESK_QUEUE_COLUMNS', usualColumns);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const options = { pollingInterval: refreshEvery, refetchOnMountOrArgChange: true };
  const list = useListQueueQuery(queryOf(view), options);
  const counts = useCountQueueQuery({ office: view.filters.office }, options);
  const offices = useOffices();

  const rows = list.currentData?.data ?? [];
  const selected = rows.filter(({ documentId, operations }) => chosen.has(documentId) && operations.includes('assign'));
  const isAssignable = rows.some(({ operations }) => operations.includes('assign'));
  const showOther = (changes: Parameters<typeof change>[0]): void => {
    setChosen(new Set());
    change(changes);
  };

  return (
    <Page.Main>
      <Title>{t('queue.title')}</Title>
      <Layouts.Header
        title={t('queue.title')}
        primaryAction={
          <OfficeChoice office={view.filters.office} choose={(office) => showOther({ office, agent: undefined })} />
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
            <ColumnChoice columns={columns} choose={setColumns} />
          </Flex>
          {selected.length > 0 && <AssignBar rows={selected} done={() => setChosen(new Set())} />}
          <Box id="queue-rows" role="tabpanel" aria-labelledby={`queue-tab-${view.tab}`} aria-busy={list.isFetching}>
            {list.error ? (
              <Problem error={list.error} retry={() => void list.refetch()} />
            ) : list.currentData === undefined ? (
              <Page.Loading />
            ) : rows.length === 0 ? (
              <EmptyStateLayout
                content={t(Object.keys(view.filters).length > 0 ? 'queue.emptyFiltered' : 'queue.empty')}
              />
            ) : (
              <>
                <QueueTable
                  rows={rows}
                  columns={columns}
                  sort={view.filters.sort}
                  sortBy={(sort) => change({ sort })}
                  selection={
                    isAssignable
                      ? {
                          chosen,
                          choose: (ids, isChosen) =>
                            setChosen((before) => {
                              const next = new Set(before);
                              for (const id of ids)
                                if (isChosen) next.add(id);
                                else next.delete(id);
                              return next;
                            }),
                        }
                      : null
                  }
                />
                <Pages
                  pagination={list.currentData.meta.pagination}
                  turnTo={(page) => change({ page: String(page) })}
                />
              </>
            )}
          </Box>
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
