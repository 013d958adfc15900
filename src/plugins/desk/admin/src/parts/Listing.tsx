import { Box, EmptyStateLayout, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { DenseTable } from './DenseTable';
import { Pages, type Pagination } from './Pages';
import { Problem } from './Problem';
import { useExistingPage } from './use-existing-page';

export type ListingProps<Row> = {
  /** The heads of the columns. */
  heads: readonly string[];
  list: {
    currentData?: { data: readonly Row[]; meta: { pagination: Pagination } } | undefined;
    error?: unknown;
    refetch: () => unknown;
  };
  empty: string;
  turnTo: (page: number) => void;
  /** A row as `tr`. */
  children: (row: Row) => ReactNode;
};

/** A list with all that can become of it: loading, failed, empty, or rows and the way to more. */
export const Listing = <Row,>({ heads, list, empty, turnTo, children }: ListingProps<Row>) => {
  const { currentData, error, refetch } = list;
  useExistingPage(currentData?.meta.pagination, turnTo);
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!currentData) return <Page.Loading />;
  if (currentData.data.length === 0) return <EmptyStateLayout content={empty} />;
  return (
    <Box>
      <DenseTable>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={index} scope="col">
                <Typography variant="sigma" textColor="neutral600">
                  {head}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{currentData.data.map(children)}</tbody>
      </DenseTable>
      <Pages pagination={currentData.meta.pagination} turnTo={turnTo} />
    </Box>
  );
};
