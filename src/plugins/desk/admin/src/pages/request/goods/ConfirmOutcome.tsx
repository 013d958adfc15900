import { Button, Dialog, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { needsRemark } from '../../../../../../../domain/response';
import { longest } from '../../../../../../../domain/text-lengths';
import type { OutcomeEntry } from '../../../calls/goods';
import { OwnDirection } from '../../../parts/OwnDirection';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';
import { focusLines } from './focus-lines';
import type { Pending } from './use-judging';

const questions = {
  all: 'goods.confirmAll',
  without_outcome: 'goods.confirmRest',
  chosen: 'goods.confirmChosen',
} as const satisfies Record<Pending['which'], string>;

/** The same entry, with one remark for all its lines; an empty one leaves theirs as they are. */
const withRemark = (entry: OutcomeEntry, remark: string): OutcomeEntry => {
  if (remark === '') return entry;
  return 'items' in entry ? { items: entry.items.map((item) => ({ ...item, remark })) } : { ...entry, remark };
};

type ConfirmOutcomeProps = {
  pending: Pending;
  /** @returns whether it was accepted; the question stays otherwise, and what was typed with it */
  confirm: (pending: Pending) => Promise<boolean>;
  close: () => void;
};

/** Asks before many lines get one outcome, and for the remark that they may share. */
export const ConfirmOutcome = ({ pending, confirm, close }: ConfirmOutcomeProps) => {
  const { t, labels, language } = useWords();
  const format = useFormat();
  const remarkField = useRef<HTMLTextAreaElement>(null);
  const [remark, setRemark] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const { which, outcome, count, entry } = pending;

  const send = async (): Promise<void> => {
    setIsBusy(true);
    const isAccepted = await confirm({ ...pending, entry: withRemark(entry, remark.trim()) });
    setIsBusy(false);
    if (isAccepted) close();
  };

  return (
    <Dialog.Root open onOpenChange={(isOpen: boolean) => !isOpen && close()}>
      <Dialog.Content
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        lang={language}
        onOpenAutoFocus={(event) => {
          if (remarkField.current === null) return;
          event.preventDefault();
          remarkField.current.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          focusLines();
        }}
      >
        <Dialog.Header>{t('goods.confirm')}</Dialog.Header>
        <Dialog.Body>
          <OwnDirection>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography>
                {t(questions[which], {
                  outcome: outcome === null ? t('goods.noOutcome') : labels.outcomes[outcome],
                  lines: count,
                  count: format.number(count),
                })}
              </Typography>
              {outcome !== null && (
                <Field.Root
                  name="remark"
                  hint={t(needsRemark(outcome) ? 'goods.remarkForAll.due' : 'goods.remarkForAll.hint')}
                >
                  <Field.Label>{t('goods.remarkForAll')}</Field.Label>
                  <Textarea
                    ref={remarkField}
                    value={remark}
                    maxLength={longest.remark}
                    onChange={(event) => setRemark(event.target.value)}
                  />
                  <Field.Hint />
                </Field.Root>
              )}
            </Flex>
          </OwnDirection>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {t('common.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button fullWidth loading={isBusy} onClick={() => void send()}>
            {t('common.confirm')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
