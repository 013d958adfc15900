import {
  Box,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import type { RefObject } from 'react';
import { type Outcome, outcomes } from '../../../../../../../domain/vocabulary';
import type { GoodsLine, LineOutcome } from '../../../calls/goods';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';
import { useKeptInput } from '../actions/kept-input';
import { needsRemark } from './outcome-keys';

type LinePanelProps = {
  line: GoodsLine;
  remarkField: RefObject<HTMLTextAreaElement>;
  /** `null` where the reader may not judge the lines. */
  save: ((entry: LineOutcome) => Promise<boolean>) | null;
};

const nothing = '–';

/** Everything about one line, and what the agent found. A remark is saved on leaving its field, and kept until then. */
export const LinePanel = ({ line, remarkField, save }: LinePanelProps) => {
  const { t, labels } = useWords();
  const format = useFormat();
  const { input, change, forget } = useKeptInput(`line:${line.documentId}`);
  const remark = typeof input.remark === 'string' ? input.remark : (line.remark ?? '');
  const standards = typeof input.standardsApplied === 'string' ? input.standardsApplied : (line.standardsApplied ?? '');

  const store = async (outcome: Outcome | null = line.outcome): Promise<void> => {
    if (save === null) return;
    const isSaved = await save({
      item: line.documentId,
      outcome,
      remark: remark.trim() || null,
      standardsApplied: standards.trim() || null,
    });
    if (isSaved) forget();
  };

  const facts = [
    [labels.fields.goods.hsCode, line.hsCode],
    [labels.fields.goods.brand, line.brand],
    [labels.fields.goods.model, line.model],
    [
      labels.fields.goods.quantity,
      line.quantity === null ? null : `${format.number(line.quantity)} ${line.unit ?? ''}`,
    ],
    [labels.fields.goods.value, line.value === null ? null : `${format.number(line.value)} ${line.currency ?? ''}`],
    [labels.fields.goods.originCountry, line.originCountry],
    [labels.fields.goods.standards, line.standards],
    [labels.fields.goods.manufacturerName, line.manufacturerName],
    [
      t('goods.suggestion'),
      [labels.suggestionReasons[line.suggestion.reason], line.suggestion.designation, line.suggestion.standards]
        .filter(Boolean)
        .join(' · '),
    ],
  ] as const;

  return (
    <Box
      background="neutral0"
      borderColor="neutral200"
      hasRadius
      padding={4}
      tag="section"
      aria-label={t('goods.line', { line: line.line })}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h2">
          {t('goods.line', { line: line.line })}
        </Typography>
        <Typography style={{ overflowWrap: 'anywhere' }}>{line.description ?? nothing}</Typography>
        <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
          {facts.map(([label, value]) => (
            <Flex key={label} gap={3} alignItems="baseline" justifyContent="space-between">
              <Typography tag="dt" variant="pi" textColor="neutral600">
                {label}
              </Typography>
              <Typography tag="dd" variant="pi" textAlign="end" style={{ overflowWrap: 'anywhere' }}>
                {value ?? nothing}
              </Typography>
            </Flex>
          ))}
        </Flex>
        <Field.Root name="outcome">
          <Field.Label>{t('goods.column.outcome')}</Field.Label>
          <SingleSelect
            value={line.outcome}
            disabled={save === null}
            placeholder={t('goods.noOutcome')}
            clearLabel={t('goods.clear')}
            onClear={() => void store(null)}
            onChange={(outcome) => void store(outcomes.find((known) => known === outcome) ?? null)}
          >
            {outcomes.map((outcome) => (
              <SingleSelectOption key={outcome} value={outcome}>
                {labels.outcomes[outcome]}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Field.Root
          name="remark"
          required={needsRemark(line.outcome)}
          error={
            save !== null && needsRemark(line.outcome) && remark.trim() === '' ? t('goods.remarkMissing') : undefined
          }
        >
          <Field.Label>{t('goods.remark')}</Field.Label>
          <Textarea
            ref={remarkField}
            value={remark}
            disabled={save === null}
            onChange={(event) => change('remark', event.target.value)}
            onBlur={() => input.remark !== undefined && void store()}
          />
          <Field.Error />
        </Field.Root>
        <Field.Root name="standardsApplied">
          <Field.Label>{t('goods.standardsApplied')}</Field.Label>
          <TextInput
            value={standards}
            disabled={save === null}
            onChange={(event) => change('standardsApplied', event.target.value)}
            onBlur={() => input.standardsApplied !== undefined && void store()}
          />
        </Field.Root>
      </Flex>
    </Box>
  );
};
