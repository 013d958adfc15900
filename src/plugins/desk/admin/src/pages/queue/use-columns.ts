import { useMediaQuery, usePersistentState } from '@strapi/strapi/admin';
import { type ColumnName, usualColumns, usualColumnsOfSmallScreens } from './queue-columns';

/** The columns that are shown: one's own choice, which the browser keeps, or those that fit on the screen. */
export const useColumns = (): {
  columns: readonly ColumnName[];
  isUsual: boolean;
  /** `null` goes back to the usual ones. */
  choose: (columns: readonly ColumnName[] | null) => void;
} => {
  const isSmall = useMediaQuery('(max-width: 1100px)');
  const [own, choose] = usePersistentState<readonly ColumnName[] | null>('DESK_QUEUE_OWN_COLUMNS', null);
  return { columns: own ?? (isSmall ? usualColumnsOfSmallScreens : usualColumns), isUsual: own === null, choose };
};
