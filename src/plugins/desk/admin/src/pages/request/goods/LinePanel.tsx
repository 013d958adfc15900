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
import { useEffect, useRef } from 'react';
import { needsRemark } from '../../../../../../../domain/response';
import { longest } from '../../../../../../../domain/text-lengths';
import { outcomes } from '../../../../../../../domain/vocabulary';
import type { GoodsLine } from '../../../calls/goods';
import { useWords } from '../../../words/use-words';
import { LineFacts } from './LineFacts';
import type { Judging } from './use-judging';
import { useLineTexts } from './use-line-texts';

type LinePanelProps = {
  line: GoodsLine;
  /** The cursor is wanted in the remark, and then is there. */
  isToRemark: boolean;
  atRemark: () => void;
  /** `null` where the reader may not judge the lines. */
  judging: Judging | null;
};

const nothing = '–';

/** Everything about one line, and what the agent found. A text is saved on leaving its field, and kept until then. */
export const LinePanel = ({ line, isToRemark, atRemark, judging }: LinePanelProps) => {
  const { t, labels } = useWords();
  const { textOf, change, save } = useLineTexts(line, judging && judging.store);
  const remarkField = useRef<HTMLTextAreaElement>(null);
  const isMissing = needsRemark(line.outcome) && textOf('remark').trim() === '';

  useEffect(() => {
    if (!isToRemark) return;
    remarkField.current?.focus();
    atRemark();
  }, [atRemark, isToRemark]);

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
        <LineFacts line={line} />
        <Field.Root name="outcome">
          <Field.Label>{t('goods.column.outcome')}</Field.Label>
          <SingleSelect
            value={line.outcome}
            disabled={judging === null}
            placeholder={t('goods.noOutcome')}
            clearLabel={t('goods.clear')}
            onClear={() => judging?.enter(line, null)}
            onChange={(outcome) => judging?.enter(line, outcomes.find((known) => known === outcome) ?? null)}
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
          error={judging !== null && isMissing ? t('goods.remarkMissing') : undefined}
        >
          <Field.Label>{t('goods.remark')}</Field.Label>
          <Textarea
            ref={remarkField}
            value={textOf('remark')}
            maxLength={longest.remark}
            disabled={judging === null}
            onChange={(event) => change('remark', event.target.value)}
            onBlur={() => save('remark')}
          />
          <Field.Error />
        </Field.Root>
        <Field.Root name="standardsApplied">
          <Field.Label>{t('goods.standardsApplied')}</Field.Label>
          <TextInput
            value={textOf('standardsApplied')}
            maxLength={longest.standards}
            disabled={judging === null}
            onChange={(event) => change('standardsApplied', event.target.value)}
            onBlur={() => save('standardsApplied')}
          />
        </Field.Root>
      </Flex>
    </Box>
  );
};
