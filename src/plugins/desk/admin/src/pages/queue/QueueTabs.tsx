import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useFormat } from '../../words/use-format';
import { useWords } from '../../words/use-words';
import { DEEPEST_ROW } from '../../../../../../domain/list-limits';
import { type Tab, tabs } from './queue-view';

const TabButton = styled.button`
  border: 0;
  border-block-end: 2px solid
    ${({ theme, 'aria-selected': chosen }) => (chosen === true ? theme.colors.primary600 : 'transparent')};
  background: none;
  cursor: pointer;
  padding: 0.8rem 1.2rem;
  white-space: nowrap;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const CountBox = styled.span`
  background: ${({ theme }) => theme.colors.neutral150};
  border-radius: 1rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  font-weight: 600;
  margin-inline-start: 0.6rem;
  padding: 0.2rem 0.7rem;
`;

/** The tabs with how many requests each has; arrows go from one to the next. */
export const QueueTabs = ({
  tab,
  counts,
  choose,
}: {
  tab: Tab;
  counts: Partial<Record<Tab, number>>;
  choose: (tab: Tab) => void;
}) => {
  const { t } = useWords();
  const format = useFormat();
  const step = (by: number): void => {
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
    if (next === undefined) return;
    choose(next);
    document.getElementById(`queue-tab-${next}`)?.focus();
  };
  return (
    <Flex
      role="tablist"
      aria-label={t('queue.tabs')}
      gap={1}
      wrap="wrap"
      borderColor="neutral200"
      borderWidth="0 0 1px 0"
      onKeyDown={(event: React.KeyboardEvent<HTMLDivElement>) => {
        const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
        if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') step(event.key === forward ? 1 : -1);
      }}
    >
      {tabs.map((name) => {
        const count = counts[name];
        return (
          <TabButton
            key={name}
            id={`queue-tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === tab}
            aria-controls="queue-rows"
            tabIndex={name === tab ? 0 : -1}
            onClick={() => choose(name)}
          >
            <Typography
              fontWeight={name === tab ? 'bold' : 'regular'}
              textColor={name === tab ? 'primary700' : 'neutral800'}
            >
              {t(`queue.tab.${name}`)}
            </Typography>
            {count !== undefined && (
              <CountBox>{count >= DEEPEST_ROW ? `${format.number(DEEPEST_ROW)}+` : format.number(count)}</CountBox>
            )}
          </TabButton>
        );
      })}
    </Flex>
  );
};
