import { Flex, Typography } from '@strapi/design-system';
import { nameOf } from '../../../../../../../domain/reference/names';
import { goodsConditions } from '../../../../../../../domain/vocabulary';
import type { GoodsLine } from '../../../calls/goods';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';
import { quantityInWords, valueInWords } from './amounts';

const nothing = '–';

/** What the declarant says of one line, and what the regulated products suggest for it. */
export const LineFacts = ({ line }: { line: GoodsLine }) => {
  const { t, labels, language } = useWords();
  const { number } = useFormat();
  const { goods } = labels.fields;
  const { reason, designation, standards } = line.suggestion;
  const condition = goodsConditions.find((known) => known === line.condition);
  const facts = [
    [goods.hsCode, line.hsCode],
    [goods.brand, line.brand],
    [goods.model, line.model],
    [goods.quantity, quantityInWords(line, number, language)],
    [goods.value, valueInWords(line, number, language)],
    [goods.originCountry, nameOf('country', line.originCountry, language)],
    [goods.condition, condition && labels.goodsConditions[condition]],
    [goods.netWeight, line.netWeight && number(line.netWeight)],
    [goods.standards, line.standards],
    [goods.manufacturerName, line.manufacturerName],
    [t('goods.suggestion'), [labels.suggestionReasons[reason], designation, standards].filter(Boolean).join(' · ')],
  ] as const;
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
      {facts.map(([label, value]) => (
        <Flex key={label} gap={3} alignItems="baseline" justifyContent="space-between">
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {label}
          </Typography>
          <Typography tag="dd" variant="pi" textAlign="end" style={{ overflowWrap: 'anywhere' }}>
            <bdi>{value || nothing}</bdi>
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};
