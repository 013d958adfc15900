import { useEffect } from 'react';
import type { Pagination } from './Pages';

/** A page beyond the last, of an old link or because its rows went elsewhere, is left for the last one. */
export const useExistingPage = (pagination: Pagination | undefined, turnTo: (page: number) => void): void => {
  const last = Math.max(1, pagination?.pageCount ?? 1);
  const isBeyond = pagination !== undefined && pagination.page > last;
  useEffect(() => {
    if (isBeyond) turnTo(last);
  }, [isBeyond, last, turnTo]);
};
