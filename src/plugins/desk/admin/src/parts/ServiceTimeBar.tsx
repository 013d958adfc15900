import { Box, Flex, Typography } from '@strapi/design-system';
import type { QueueRow } from '../calls/queue';
import { useFormat } from '../words/use-format';
import { useWords } from '../words/use-words';

type ServiceTime = NonNullable<QueueRow['serviceTime']>;

/** How much of the service time is used up. */
export const ServiceTimeBar = ({ time }: { time: ServiceTime | null }) => {
  const { t } = useWords();
  const format = useFormat();
  if (time === null) return <Typography textColor="neutral600">–</Typography>;
  const { days, target, late, paused, pausedDays, dueOn } = time;
  const part = Math.min(100, target === 0 ? 100 : Math.round((days / target) * 100));
  const colour = late ? 'danger600' : part >= 80 ? 'warning600' : 'success600';
  const hint = [late ? t('serviceTime.late') : '', paused ? t('serviceTime.paused', { days: pausedDays }) : '']
    .filter(Boolean)
    .join(', ');
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={1}
      minWidth="9rem"
      title={t('serviceTime.dueOn', { day: format.day(dueOn) })}
    >
      <Flex gap={2} justifyContent="space-between">
        <Typography variant="pi" fontWeight={late ? 'bold' : 'regular'} textColor={late ? 'danger600' : 'neutral800'}>
          {t('serviceTime.value', { days, target })}
        </Typography>
        <Typography variant="pi" textColor={late ? 'danger600' : 'neutral600'}>
          {hint}
        </Typography>
      </Flex>
      <Box background="neutral200" height="4px" hasRadius overflow="hidden" aria-hidden>
        <Box background={colour} height="4px" width={`${part}%`} />
      </Box>
    </Flex>
  );
};
