import { Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { GoodsFilter } from '../../../calls/goods';
import type { DeskRequest } from '../../../calls/request';
import { ExportMenu } from '../../../parts/ExportMenu';
import { useWords } from '../../../words/use-words';

type GoodsBarProps = {
  request: DeskRequest;
  filter: GoodsFilter;
  filters: readonly GoodsFilter[];
  choose: (filter: GoodsFilter) => void;
  /** What can be done with the lines. */
  children: ReactNode;
};

/** Above the lines: which of them are shown, and all of them as a sheet. */
export const GoodsBar = ({ request: { documentId, number }, filter, filters, choose, children }: GoodsBarProps) => {
  const { t, labels } = useWords();
  const nameOf = (name: GoodsFilter): string =>
    name === 'all' || name === 'without_outcome' ? t(`goods.filter.${name}`) : labels.outcomes[name];
  return (
    <Flex gap={3} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
      <Flex gap={2}>
        <SingleSelect
          aria-label={t('goods.filter')}
          size="S"
          value={filter}
          onChange={(wanted) => choose(filters.find((known) => known === wanted) ?? 'all')}
        >
          {filters.map((name) => (
            <SingleSelectOption key={name} value={name}>
              {nameOf(name)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <ExportMenu
          pathOf={(format) => `/desk/requests/${documentId}/goods/export?format=${format}`}
          name={`${number ?? ''}-${labels.sheets.names.goods}`}
        />
      </Flex>
      {children}
    </Flex>
  );
};
