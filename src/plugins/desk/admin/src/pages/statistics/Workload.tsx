import { Typography } from '@strapi/design-system';
import type { Statistics } from '../../calls/statistics';
import { useFormat } from '../../words/use-format';
import { useWords } from '../../words/use-words';
import { BarTable } from './BarTable';
import { Card } from './Card';
import { queueAddress } from './queue-address';
import { useDays } from './use-days';

const Name = ({ children }: { children: string }) => (
  <Typography textColor="neutral800" fontWeight="semiBold">
    {children}
  </Typography>
);

const Nothing = ({ children }: { children: string }) => <Typography textColor="neutral600">{children}</Typography>;

/** How long the offices took. */
export const Treatment = ({ statistics: { treatment } }: { statistics: Statistics }) => {
  const { t } = useWords();
  const days = useDays();
  return (
    <Card title={t('statistics.treatment')} hint={t('statistics.treatment.hint')}>
      {treatment.length === 0 ? (
        <Nothing>{t('statistics.treatment.none')}</Nothing>
      ) : (
        <BarTable
          caption={t('statistics.treatment')}
          heads={[t('queue.office'), t('statistics.medianTime'), t('statistics.p90')]}
          rows={treatment.map(({ office, median, p90 }) => ({
            key: office.code,
            head: <Name>{office.code}</Name>,
            bars: [
              { value: median, text: days(median), tone: 'indigo' },
              { value: p90, text: days(p90), tone: 'neutral' },
            ],
          }))}
        />
      )}
    </Card>
  );
};

type OpenByAgentProps = { statistics: Statistics; office: string | undefined; isLinked: boolean };

/** Who has how much to do. */
export const OpenByAgent = ({ statistics: { openByAgent }, office, isLinked }: OpenByAgentProps) => {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Card title={t('statistics.openByAgent')} {...(isLinked ? { hint: t('statistics.linksIgnorePeriod') } : {})}>
      {openByAgent.length === 0 ? (
        <Nothing>{t('statistics.openByAgent.none')}</Nothing>
      ) : (
        <BarTable
          caption={t('statistics.openByAgent')}
          heads={[t('queue.column.agent'), t('statistics.requests')]}
          rows={openByAgent.map(({ agent, count }) => ({
            key: String(agent.id),
            head: <Name>{agent.name}</Name>,
            bars: [
              {
                value: count,
                text: format.number(count),
                tone: 'indigo',
                to: isLinked ? queueAddress('office', { office, agent: String(agent.id) }) : undefined,
              },
            ],
          }))}
        />
      )}
    </Card>
  );
};
