import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { dayOf } from '../../../../../../domain/casablanca';
import { useGetDeskAccountQuery } from '../../calls/account';
import { type FiguresQuery, exportPathOf, useGetStatisticsQuery } from '../../calls/statistics';
import { ExportMenu } from '../../parts/ExportMenu';
import { OfficeChoice } from '../../parts/OfficeChoice';
import { Problem } from '../../parts/Problem';
import { useLive } from '../../parts/live';
import { Title } from '../../parts/Title';
import { useAddress } from '../../parts/use-address';
import { useWords } from '../../words/use-words';
import { ResponseCounts, StateCounts } from './Counts';
import { Figures, receivedOf } from './Figures';
import { LateList } from './LateList';
import { PeriodChoice } from './PeriodChoice';
import { Trend } from './Trend';
import { OpenByAgent, Treatment } from './Workload';
import { refreshEvery } from './refresh-every';
import { hasWeeks, periodOf } from './statistics-period';

const SideBySide = styled.div`
  display: grid;
  gap: 2.4rem;
  grid-template-columns: repeat(auto-fit, minmax(min(42rem, 100%), 1fr));
`;

/** The figures of the requests that were deposited in the period. */
const DepositFigures = ({ query, isLinked }: { query: FiguresQuery; isLinked: boolean }) => {
  const { t } = useWords();
  const { currentData, error, refetch } = useGetStatisticsQuery(query, {
    ...useLive(refreshEvery),
    refetchOnMountOrArgChange: true,
  });
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!currentData) return <Page.Loading />;
  const { data: statistics } = currentData;
  const { office } = query;
  return (
    <>
      <Figures statistics={statistics} office={office} isLinked={isLinked} />
      {receivedOf(statistics) === 0 ? (
        <EmptyStateLayout content={t('statistics.none')} />
      ) : (
        <SideBySide>
          <StateCounts statistics={statistics} office={office} isLinked={isLinked} />
          <ResponseCounts statistics={statistics} />
          <Treatment statistics={statistics} />
          <OpenByAgent statistics={statistics} office={office} isLinked={isLinked} />
        </SideBySide>
      )}
    </>
  );
};

/** What the offices received and did, and where they are late. */
const StatisticsPage = () => {
  const { t } = useWords();
  const { of, change } = useAddress();
  const { data: account } = useGetDeskAccountQuery();
  const { name, from, to } = periodOf(of, dayOf(new Date()));
  const office = of('office');
  const query = { from, to, office };
  const mayRead = account?.data.permissions.includes('requests.read') ?? false;
  return (
    <Page.Main>
      <Title>{t('menu.statistics')}</Title>
      <Layouts.Header
        title={t('menu.statistics')}
        subtitle={t('statistics.subtitle')}
        primaryAction={
          <Flex gap={2}>
            <OfficeChoice office={office} choose={(chosen) => change({ office: chosen })} />
            {hasWeeks(query) && (
              <ExportMenu
                pathOf={(format) => exportPathOf(query, format)}
                name={[t('menu.statistics'), office, from, to].filter(Boolean).join(' ')}
              />
            )}
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <PeriodChoice period={{ name, from, to }} change={change} />
          {from <= to && (
            <>
              <DepositFigures query={query} isLinked={mayRead} />
              <Trend
                query={query}
                isTable={of('trend') === 'table'}
                showTable={(isTable) => change({ trend: isTable ? 'table' : undefined })}
              />
            </>
          )}
          {mayRead && <LateList office={office} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default StatisticsPage;
