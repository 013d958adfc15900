import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { OwnDirection } from '../parts/OwnDirection';
import { Problem } from '../parts/Problem';

type Loaded<Row> = { rows: readonly Row[] | undefined; error: unknown; refetch: () => unknown };

/** A short list in a widget: loading, failed, nothing to do, or its rows. */
export const WidgetList = <Row,>({
  rows,
  error,
  refetch,
  empty,
  children,
}: Loaded<Row> & { empty: string; children: (row: Row) => ReactNode }) => {
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (rows === undefined) return <Widget.Loading />;
  return (
    <OwnDirection>
      {rows.length === 0 ? (
        <Flex gap={2} padding={4}>
          <CheckCircle fill="success600" aria-hidden />
          <Typography textColor="neutral600">{empty}</Typography>
        </Flex>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch">
          {rows.map(children)}
        </Flex>
      )}
    </OwnDirection>
  );
};
