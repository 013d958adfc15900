import { Box, Flex, Typography } from '@strapi/design-system';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useTheme } from 'styled-components';
import type { WeekFigures } from '../../calls/statistics';
import { tones } from '../../parts/tones';
import { useFormat } from '../../words/use-format';
import { useWords } from '../../words/use-words';

/** Told apart by more than their colours. */
const lines = [
  { name: 'deposited', tone: 'blue', dashes: undefined },
  { name: 'closed', tone: 'green', dashes: '6 4' },
] as const;

const Sample = ({ colour, dashes }: { colour: string; dashes: string | undefined }) => (
  <svg width="28" height="8" aria-hidden>
    <line x1="0" y1="4" x2="28" y2="4" stroke={colour} strokeWidth="2.5" strokeDasharray={dashes} />
  </svg>
);

const Legend = ({ values }: { values?: WeekFigures | undefined }) => {
  const { t } = useWords();
  const format = useFormat();
  const { colorScheme } = useTheme();
  return (
    <>
      {lines.map(({ name, tone, dashes }) => (
        <Flex key={name} gap={2}>
          <Sample colour={tones[colorScheme][tone].text} dashes={dashes} />
          <Typography variant="pi" textColor="neutral800">
            {t(`statistics.${name}`)}
          </Typography>
          {values && (
            <Typography variant="pi" fontWeight="bold" textColor="neutral800">
              {format.number(values[name])}
            </Typography>
          )}
        </Flex>
      ))}
    </>
  );
};

/** The numbers of the week under the pointer, or chosen by the arrow keys. */
const WeekHint = ({ week }: { week: WeekFigures | undefined }) => {
  const { t, language } = useWords();
  const format = useFormat();
  if (week === undefined) return null;
  return (
    <Box
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      background="neutral0"
      borderColor="neutral200"
      hasRadius
      padding={3}
      shadow="tableShadow"
    >
      <Typography variant="pi" fontWeight="semiBold" textColor="neutral800">
        {t('statistics.weekOf', { day: format.day(week.week) })}
      </Typography>
      <Legend values={week} />
    </Box>
  );
};

/** The weeks as lines. Time runs the way the page is read; the drawing itself knows no direction of writing. */
const TrendChart = ({ weeks }: { weeks: readonly WeekFigures[] }) => {
  const { t, language } = useWords();
  const format = useFormat();
  const { colorScheme, colors } = useTheme();
  const isRightToLeft = language === 'ar';
  const tick = { fill: colors.neutral600, fontSize: 12 };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={5}>
        <Legend />
      </Flex>
      <div dir="ltr">
        <ResponsiveContainer width="100%" height={280}>
          <LineChart
            data={[...weeks]}
            title={t('statistics.trend')}
            margin={{ top: 8, right: isRightToLeft ? 0 : 16, bottom: 0, left: isRightToLeft ? 16 : 0 }}
          >
            <CartesianGrid stroke={colors.neutral200} vertical={false} />
            <XAxis
              dataKey="week"
              reversed={isRightToLeft}
              tickFormatter={(week: string) => format.day(week).slice(0, 5)}
              tick={tick}
              stroke={colors.neutral300}
              minTickGap={16}
            />
            <YAxis
              allowDecimals={false}
              orientation={isRightToLeft ? 'right' : 'left'}
              tickFormatter={(count: number) => format.number(count)}
              tick={tick}
              stroke={colors.neutral300}
              width={44}
            />
            <Tooltip
              cursor={{ stroke: colors.neutral400 }}
              content={({ label }) => <WeekHint week={weeks.find(({ week }) => week === label)} />}
            />
            {lines.map(({ name, tone, dashes }) => (
              <Line
                key={name}
                dataKey={name}
                name={t(`statistics.${name}`)}
                stroke={tones[colorScheme][tone].text}
                strokeWidth={2.5}
                {...(dashes === undefined ? {} : { strokeDasharray: dashes })}
                dot={weeks.length === 1}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
    </Flex>
  );
};

export default TrendChart;
