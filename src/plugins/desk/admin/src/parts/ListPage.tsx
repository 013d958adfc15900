import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Listing, type ListingProps } from './Listing';
import { Title } from './Title';
import { useAddress } from './use-address';

type ListPageProps<Row> = Omit<ListingProps<Row>, 'turnTo' | 'children'> & {
  title: string;
  subtitle: string;
  filters: ReactNode;
  row: (row: Row) => ReactNode;
  /** The form that is open. */
  children?: ReactNode;
};

/** A page that is one list, with its filters above; which page of it is in the address. */
export const ListPage = <Row,>({ title, subtitle, filters, row, children, ...listing }: ListPageProps<Row>) => {
  const { change } = useAddress();
  return (
    <Page.Main>
      <Title>{title}</Title>
      <Layouts.Header title={title} subtitle={subtitle} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex gap={2} wrap="wrap" alignItems="flex-start">
            {filters}
          </Flex>
          <Listing {...listing} turnTo={(page) => change({ page: String(page) })}>
            {row}
          </Listing>
        </Flex>
      </Layouts.Content>
      {children}
    </Page.Main>
  );
};
