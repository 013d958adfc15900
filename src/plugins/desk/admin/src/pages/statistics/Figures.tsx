import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { states } from '../../../../../../domain/vocabulary';
import type { Statistics } from '../../calls/statistics';
import { useFormat } from '../../words/use-format';
import { useWords } from '../../words/use-words';
import { queueAddress } from './queue-address';
import { useDays } from './use-days';

const Row = styled.dl`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr));
`;

const NumberLink = styled(Link)`
  color: inherit;
  text-decoration: underline;
  text-decoration-color: ${({ theme }) => theme.colors.neutral300};
  text-decoration-thickness: 2px;
  text-underline-offset: 0.4rem;
  &:hover,
  &:focus-visible {
    color: ${({ theme }) => theme.colors.primary700};
    text-decoration-color: currentcolor;
  }
`;

type FigureProps = { name: string; value: string; hint: string; to?: string | undefined; isAlarming?: boolean };

const Figure = ({ name, value, hint, to, isAlarming = false }: FigureProps) => (
  <Flex
    direction="column"
    alignItems="flex-start"
    gap={1}
    background="neutral0"
    borderColor="neutral200"
    hasRadius
    padding={5}
  >
    <Typography tag="dt" variant="sigma" textColor="neutral600">
      {name}
    </Typography>
    <Typography tag="dd" variant="alpha" textColor={isAlarming ? 'danger600' : 'neutral800'}>
      {to === undefined ? value : <NumberLink to={to}>{value}</NumberLink>}
    </Typography>
    <Typography tag="dd" variant="pi" textColor="neutral600">
      {hint}
    </Typography>
  </Flex>
);

/** How many requests the figures count. */
export const receivedOf = ({ byState }: Statistics): number =>
  states.reduce((total, state) => total + (byState[state] ?? 0), 0);

type FiguresProps = { statistics: Statistics; office: string | undefined; isLinked: boolean };

/** What one wants to know first. Offices have medians of their own, which cannot be made into one. */
export const Figures = ({ statistics, office, isLinked }: FiguresProps) => {
  const { t } = useWords();
  const format = useFormat();
  const days = useDays();
  const received = receivedOf(statistics);
  const open = received - (statistics.byState.closed ?? 0);
  const medians = statistics.treatment.map(({ median }) => median);
  const [least, most] = [Math.min(...medians), Math.max(...medians)];
  const linked = (tab: 'office' | 'late', count: number) =>
    isLinked && count > 0 ? queueAddress(tab, { office }) : undefined;
  return (
    <Row>
      <Figure
        name={t('statistics.received')}
        value={format.number(received)}
        hint={t('statistics.received.hint', { count: statistics.byState.closed ?? 0 })}
      />
      <Figure
        name={t('statistics.open')}
        value={format.number(open)}
        hint={t('statistics.open.hint')}
        to={linked('office', open)}
      />
      <Figure
        name={t('statistics.late')}
        value={format.number(statistics.late)}
        hint={t('statistics.late.hint')}
        to={linked('late', statistics.late)}
        isAlarming={statistics.late > 0}
      />
      <Figure
        name={t('statistics.median')}
        value={medians.length === 0 ? '–' : least === most ? days(least) : days(least, most)}
        hint={t(least < most ? 'statistics.median.byOffice' : 'statistics.median.hint')}
      />
    </Row>
  );
};
