import { Button, Flex, SimpleMenu, MenuItem, Typography } from '@strapi/design-system';
import type { Outcome } from '../../../../../../../domain/vocabulary';
import { outcomes } from '../../../../../../../domain/vocabulary';
import { useWords } from '../../../words/use-words';

type OutcomeBarProps = {
  chosenCount: number;
  forChosen: (outcome: Outcome | null) => void;
  forAll: (which: 'all' | 'without_outcome', outcome: Outcome) => void;
  clear: () => void;
};

/** One outcome for the selection, for all lines, or for those without one; and what the keys do. */
export const OutcomeBar = ({ chosenCount, forChosen, forAll, clear }: OutcomeBarProps) => {
  const { t, labels } = useWords();
  const menu = (label: string, choose: (outcome: Outcome) => void) => (
    <SimpleMenu label={label} size="S" variant="tertiary">
      {outcomes.map((outcome) => (
        <MenuItem key={outcome} onSelect={() => choose(outcome)}>
          {labels.outcomes[outcome]}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
  return (
    <Flex gap={2} wrap="wrap">
      <Typography fontWeight="semiBold" role="status" position={chosenCount > 0 ? 'static' : 'absolute'}>
        {chosenCount > 0 ? t('goods.chosen', { count: chosenCount }) : ''}
      </Typography>
      {chosenCount > 0 && (
        <>
          {menu(t('goods.outcomeForChosen'), forChosen)}
          <Button size="S" variant="ghost" onClick={clear}>
            {t('goods.clearSelection')}
          </Button>
        </>
      )}
      {menu(t('goods.outcomeForRest'), (outcome) => forAll('without_outcome', outcome))}
      {menu(t('goods.outcomeForAll'), (outcome) => forAll('all', outcome))}
      <Typography variant="pi" textColor="neutral600">
        {t('goods.keys')}
      </Typography>
    </Flex>
  );
};
