import { labelsOf } from '../../domain/labels';
import type { Language } from '../../domain/vocabulary';
import type { RequestSummary, SummaryItem } from './request-summary';
import type { SummarySection } from './section';
import { decimalInWords, labelled, nameOf } from './values';

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
  return [item.description ?? '', details.join(' · ')].filter((text) => text !== '').join('\n');
};

const quantity = ({ quantity: count, unit }: SummaryItem, language: Language): string =>
  [count === null ? '' : decimalInWords(count, language), unit === null ? '' : nameOf('unit', unit, language)]
    .join(' ')
    .trim();

const value = ({ value: amount, currency }: SummaryItem, language: Language): string =>
  [amount === null ? '' : decimalInWords(amount, language), currency ?? ''].join(' ').trim();

const verdict = ({ outcome, remark }: SummaryItem, language: Language): string =>
  [outcome === null ? '' : labelsOf(language).outcomes[outcome], remark ?? ''].filter((text) => text !== '').join('\n');

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
        rows: goods.map((item) => [
          String(item.line),
          [item.hsCode, item.originCountry && nameOf('country', item.originCountry, language)]
            .filter(Boolean)
            .join('\n'),
          description(item, language),
          quantity(item, language),
          value(item, language),
          ...(isJudged ? [verdict(item, language)] : []),
        ]),
      },
    ],
  };
};
