import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { type FiguresQuery, type WeekFigures, useGetTrendQuery } from '../../calls/statistics';
import { Problem } from '../../parts/Problem';
import { useLive } from '../../parts/live';
import { useFormat } from '../../words/use-format';
import { useWords } from '../../words/use-words';
import { Card } from './Card';
import { PlainTable } from './PlainTable';
import { refreshEvery } from './refresh-every';
import { hasWeeks } from './statistics-period';

const TrendChart = lazy(() => import('./TrendChart'));

const TrendTable = ({ weeks }: { weeks: readonly WeekFigures[] }) => {
  const { t } = useWords();
  const format = useFormat();
  return (
    <PlainTable
      caption={t('statistics.trend')}
      heads={[t('statistics.week'), t('statistics.deposited'), t('statistics.closed')]}
    >
      {weeks.map(({ week, deposited, closed }) => (
        <tr key={week}>
          <th scope="row">
            <Typography textColor="neutral800">{format.day(week)}</Typography>
          </th>
          <td>
            <Typography textColor="neutral800">{format.number(deposited)}</Typography>
          </td>
          <td>
            <Typography textColor="neutral800">{format.number(closed)}</Typography>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
};

type TrendProps = { query: FiguresQuery; isTable: boolean; showTable: (isTable: boolean) => void };

/** What came in and what was closed, week by week: as lines, or as a table for who wants the numbers. */
export const Trend = ({ query, isTable, showTable }: TrendProps) => {
  const { t } = useWords();
  const isTooLong = !hasWeeks(query);
  const { currentData, error, refetch } = useGetTrendQuery(query, { ...useLive(refreshEvery), skip: isTooLong });
  const weeks = currentData?.data;
  const isEmpty = weeks?.every(({ deposited, closed }) => deposited + closed === 0) ?? true;
  return (
    <Card
      title={t('statistics.trend')}
      hint={t('statistics.trend.hint')}
      action={
        !isEmpty && (
          <Button variant="tertiary" size="S" onClick={() => showTable(!isTable)}>
            {t(isTable ? 'statistics.showChart' : 'statistics.showTable')}
          </Button>
        )
      }
    >
      {isTooLong ? (
        <Typography textColor="neutral600">{t('statistics.trend.tooLong')}</Typography>
      ) : error ? (
        <Problem error={error} retry={() => void refetch()} />
      ) : weeks === undefined ? (
        <Page.Loading />
      ) : isEmpty ? (
        <Typography textColor="neutral600">{t('statistics.trend.none')}</Typography>
      ) : isTable ? (
        <Box maxHeight="44rem" overflow="auto" tabIndex={0} role="region" aria-label={t('statistics.trend')}>
          <TrendTable weeks={weeks} />
        </Box>
      ) : (
        <Suspense
          fallback={
            <Flex height="28rem" justifyContent="center">
              <Page.Loading />
            </Flex>
          }
        >
          <TrendChart weeks={weeks} />
          <VisuallyHidden>
            <TrendTable weeks={weeks} />
          </VisuallyHidden>
        </Suspense>
      )}
    </Card>
  );
};
