import { labelsOf } from '../../domain/labels';
import type { Language } from '../../domain/vocabulary';
import { joined } from '../kit/values';
import { decimalInWords } from '../words/decimals';
import { nameOf } from '../../domain/reference/names';
import type { RequestSummary, SummaryItem } from './request-summary';
import type { SummarySection } from './section';
import { labelled } from './values';

/** What a line says besides its own columns: the designation, and under it each thing that was filled in. */
const description = (item: SummaryItem, language: Language): string => {
  const { fields, goodsConditions } = labelsOf(language);
  const fact = (label: string, value: string | null): string[] =>
    value === null ? [] : [labelled(label, value, language)];
  const { goods } = fields;
  const details = [
    ...fact(goods.brand, item.brand),
    ...fact(goods.model, item.model),
    ...fact(goods.condition, item.condition && goodsConditions[item.condition]),
    ...fact(goods.netWeight, item.netWeight && decimalInWords(item.netWeight, language)),
    ...fact(goods.standards, item.standards),
    ...fact(goods.manufacturerName, item.manufacturerName),
  ];
  return joined([item.description, details.join(' · ')], '\n');
};

const quantity = ({ quantity: count, unit }: SummaryItem, language: Language): string =>
  joined([decimalInWords(count, language), nameOf('unit', unit, language)], ' ');

const value = ({ value: amount, currency }: SummaryItem, language: Language): string =>
  joined([decimalInWords(amount, language), currency], ' ');

const verdict = ({ outcome, remark }: SummaryItem, language: Language): string =>
  joined([outcome && labelsOf(language).outcomes[outcome], remark], '\n');

/** Step 4: every line of goods; with the outcomes, where the reader may see any. */
export const goodsSection = ({ goods, language }: RequestSummary): SummarySection => {
  const { formSteps, fields, summary } = labelsOf(language);
  const { columns } = summary;
  const isJudged = goods.some(({ outcome }) => outcome !== null);
  const judgement = isJudged ? 113 : 0;
  return {
    title: `${formSteps[4]} (${goods.length})`,
    parts: [
      {
        kind: 'table',
        columns: [
          { label: columns.line, width: 32 },
          { label: `${fields.goods.hsCode}, ${columns.origin}`, width: 64 },
          { label: columns.goods, width: 295 - judgement },
          { label: columns.quantity, width: 56 },
          { label: columns.value, width: 76 },
          ...(isJudged ? [{ label: columns.outcome, width: judgement }] : []),
        ],
        rows: goods.map((item) => ({
          cells: [
            String(item.line),
            joined([item.hsCode, nameOf('country', item.originCountry, language)], '\n'),
            description(item, language),
            quantity(item, language),
            value(item, language),
            ...(isJudged ? [verdict(item, language)] : []),
          ],
        })),
      },
    ],
  };
};
