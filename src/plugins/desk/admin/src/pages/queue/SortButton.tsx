import { IconButton } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { useWords } from '../../words/use-words';

type SortButtonProps = {
  field: string;
  /** The name of the column. */
  column: string;
  /** What the list is sorted by: `field:asc` or `field:desc`; its own order when missing. */
  sort: string | undefined;
  sortBy: (sort: string) => void;
};

/** The direction in which the list is sorted by a field; none when it is sorted otherwise. */
export const directionOf = (field: string | undefined, sort: string | undefined) => {
  if (field === undefined) return undefined;
  if (sort === `${field}:desc`) return 'descending';
  return sort === `${field}:asc` ? 'ascending' : undefined;
};

/** Sorts by a column, and then the other way round. */
export const SortButton = ({ field, column, sort, sortBy }: SortButtonProps) => {
  const { t } = useWords();
  const direction = directionOf(field, sort);
  const Caret = direction === 'descending' ? CaretDown : CaretUp;
  return (
    <IconButton
      label={t('queue.sortBy', { column })}
      variant="ghost"
      size="XS"
      withTooltip={false}
      onClick={() => sortBy(`${field}:${direction === 'ascending' ? 'desc' : 'asc'}`)}
    >
      <Caret fill={direction === undefined ? 'neutral500' : 'primary600'} />
    </IconButton>
  );
};
