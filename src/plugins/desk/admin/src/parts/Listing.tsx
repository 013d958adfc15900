import { Box, EmptyStateLayout, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Pages, type Pagination } from './Pages';
import { Problem } from './Problem';

type ListingProps<Row> = {
  /** The heads of the columns; an empty one for actions. */
  heads: readonly string[];
  list: {
    currentData?: { data: readonly Row[]; meta: { pagination: Pagination } } | undefined;
    error?: unknown;
    refetch: () => unknown;
  };
  empty: string;
  turnTo: (page: number) => void;
  children: (row: Row) => ReactNode;
};

/** A list with all that can become of it: loading, failed, empty, or rows and the way to more. */
export const Listing = <Row,>({ heads, list, empty, turnTo, children }: ListingProps<Row>) => {
  const { currentData, error, refetch } = list;
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!currentData) return <Page.Loading />;
  if (currentData.data.length === 0) return <EmptyStateLayout content={empty} />;
  return (
    <Box>
      <Table colCount={heads.length} rowCount={currentData.data.length + 1}>
        <Thead>
          <Tr>
            {heads.map((head, index) => (
              <Th key={index}>
                <Typography variant="sigma">{head}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>{currentData.data.map(children)}</Tbody>
      </Table>
      <Pages pagination={currentData.meta.pagination} turnTo={turnTo} />
    </Box>
  );
};
