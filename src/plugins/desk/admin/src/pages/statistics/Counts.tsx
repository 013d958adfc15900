import { responses, states } from '../../../../../../domain/vocabulary';
import type { Statistics } from '../../calls/statistics';
import { StateBadge, responseMarks, stateMarks } from '../../parts/StateBadge';
import { useFormat } from '../../words/use-format';
import { useWords } from '../../words/use-words';
import { BarTable } from './BarTable';
import { Card } from './Card';
import { queueAddress } from './queue-address';

type CountsProps = { statistics: Statistics; office: string | undefined; isLinked: boolean };

/** How far the requests are. */
export const StateCounts = ({ statistics: { byState }, office, isLinked }: CountsProps) => {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Card title={t('statistics.byState')} {...(isLinked ? { hint: t('statistics.linksIgnorePeriod') } : {})}>
      <BarTable
        caption={t('statistics.byState')}
        heads={[t('queue.column.state'), t('statistics.requests')]}
        rows={states
          .filter((state) => state !== 'draft')
          .map((state) => {
            const value = byState[state] ?? 0;
            const address =
              state === 'closed' ? queueAddress('closed', { office }) : queueAddress('office', { office, state });
            return {
              key: state,
              head: <StateBadge state={state} response={null} />,
              bars: [
                {
                  value,
                  text: format.number(value),
                  tone: stateMarks[state].tone,
                  to: isLinked ? address : undefined,
                },
              ],
            };
          })}
      />
    </Card>
  );
};

/** What the closed ones were answered. */
export const ResponseCounts = ({ statistics: { byResponse } }: Pick<CountsProps, 'statistics'>) => {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Card title={t('statistics.byResponse')} hint={t('statistics.byResponse.hint')}>
      <BarTable
        caption={t('statistics.byResponse')}
        heads={[t('statistics.response'), t('statistics.requests')]}
        rows={responses.map((response) => {
          const value = byResponse[response] ?? 0;
          return {
            key: response,
            head: <StateBadge state="closed" response={response} />,
            bars: [{ value, text: format.number(value), tone: responseMarks[response].tone }],
          };
        })}
      />
    </Card>
  );
};
