import { Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useCountQueueQuery } from '../calls/queue';
import { DEEPEST_ROW } from '../../../../../domain/list-limits';
import { type Tab, tabs } from '../pages/queue/queue-view';
import { OwnDirection } from '../parts/OwnDirection';
import { Problem } from '../parts/Problem';
import { useFormat } from '../words/use-format';
import { useLive } from '../parts/live';
import { useWords } from '../words/use-words';

const Counts = styled.ul`
  display: grid;
  gap: 0.8rem;
  grid-template-columns: repeat(3, minmax(0, 1fr));
`;

const Count = styled(Link)`
  background: ${({ theme }) => theme.colors.neutral100};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  block-size: 100%;
  border-radius: ${({ theme }) => theme.borderRadius};
  box-sizing: border-box;
  color: inherit;
  display: flex;
  flex-direction: column;
  padding: 1.2rem;
  text-decoration: none;
  &:hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

/** The tabs of the queue with how many requests each has. */
export const WorkWidget = () => {
  const { t } = useWords();
  const format = useFormat();
  const { data, error, refetch } = useCountQueueQuery({ office: undefined }, useLive());
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <Widget.Loading />;
  const written = (count: number): string =>
    count >= DEEPEST_ROW ? `${format.number(DEEPEST_ROW)}+` : format.number(count);
  const isUrgent = (tab: Tab): boolean => tab === 'late' && data.data.late > 0;
  return (
    <OwnDirection>
      <Counts>
        {tabs.map((tab) => (
          <li key={tab}>
            <Count to={`/plugins/desk/requests?tab=${tab}`}>
              <Typography variant="alpha" tag="span" textColor={isUrgent(tab) ? 'danger600' : 'neutral800'}>
                {written(data.data[tab])}
              </Typography>
              <Typography variant="omega" textColor="neutral600">
                {t(`queue.tab.${tab}`)}
              </Typography>
            </Count>
          </li>
        ))}
      </Counts>
    </OwnDirection>
  );
};
