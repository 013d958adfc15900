import { Typography } from '@strapi/design-system';
import type { StrapiApp } from '@strapi/strapi/admin';
import { FormattedMessage } from 'react-intl';

type Column = { name: string; attribute?: { type: string }; cellFormatter?: unknown };
type Columns = { displayedHeaders: readonly Column[] };

/** The words of a value that is one of a list; the form of the entry looks them up in the same place. */
const inWords = (entry: Readonly<Record<string, unknown>>, { name }: { name: string }) => {
  const value = entry[name];
  return (
    <Typography textColor="neutral800">
      {typeof value === 'string' ? <FormattedMessage id={value} defaultMessage={value} /> : '-'}
    </Typography>
  );
};

const withWords = ({ displayedHeaders, ...list }: Columns): Columns => ({
  ...list,
  displayedHeaders: displayedHeaders.map((column) =>
    column.attribute?.type === 'enumeration' ? { ...column, cellFormatter: inWords } : column
  ),
});

/** Has the lists of the Content Manager show choices by their words, not by the codes that are stored. */
export const writeChoices = ({ registerHook }: Pick<StrapiApp, 'registerHook'>): void =>
  registerHook('Admin/CM/pages/ListView/inject-column-in-table', withWords);
