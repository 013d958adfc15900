import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Problem } from '../parts/Problem';
import { useWords } from '../words/use-words';

/** How often a widget asks again, in milliseconds. */
export const pollingInterval = 15_000;

/** The inside of a widget, written from right to left in Arabic. */
export const WidgetFrame = ({ children }: { children: ReactNode }) => {
  const { language } = useWords();
  return (
    <div dir={language === 'ar' ? 'rtl' : 'ltr'} lang={language} style={{ inlineSize: '100%' }}>
      {children}
    </div>
  );
};

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
    <WidgetFrame>
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
    </WidgetFrame>
  );
};
