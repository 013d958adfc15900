import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useFormat } from '../words/use-format';
import { useWords } from '../words/use-words';

export type Pagination = {
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
  totalIsCapped?: boolean | undefined;
};

/** Where one is in a list, and the way on. */
export const Pages = ({ pagination, turnTo }: { pagination: Pagination; turnTo: (page: number) => void }) => {
  const { t, language } = useWords();
  const format = useFormat();
  const { page, pageSize, pageCount, total, totalIsCapped } = pagination;
  const range = {
    from: format.number(total === 0 ? 0 : (page - 1) * pageSize + 1),
    to: format.number(Math.min(page * pageSize, total)),
    total: format.number(total),
  };
  const [Back, On] = language === 'ar' ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  return (
    <Flex gap={2} justifyContent="flex-end" paddingTop={4}>
      <Typography variant="pi" textColor="neutral700" aria-live="polite">
        {t(totalIsCapped ? 'common.rangeCapped' : 'common.range', range)}
      </Typography>
      <IconButton
        label={t('common.previousPage')}
        disabled={page <= 1}
        onClick={() => turnTo(page - 1)}
        withTooltip={false}
      >
        <Back />
      </IconButton>
      <IconButton
        label={t('common.nextPage')}
        disabled={page >= pageCount}
        onClick={() => turnTo(page + 1)}
        withTooltip={false}
      >
        <On />
      </IconButton>
    </Flex>
  );
};
