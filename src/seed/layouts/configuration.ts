import type { Layout } from './layout';

/** Entries on a page of a list; the platform offers 10, 20, 50 and 100. */
const pageSize = 20;

/** What the platform adds to each type, as it is called at the head of a column. */
const platformFields: Readonly<Record<string, string>> = {
  id: 'N°',
  documentId: 'Identifiant',
  createdAt: 'Créé le',
  updatedAt: 'Modifié le',
  createdBy: 'Créé par',
  updatedBy: 'Modifié par',
};

/** A part of what the Content Manager keeps for a type: objects of objects down to values; a list is one value. */
export type Configuration = { [key: string]: unknown };

/** The layout as the Content Manager keeps it; what it does not say stays as the platform has it. */
export const configurationOf = ({ mainField, columns, sortBy, rows, fields }: Layout): Configuration => ({
  settings: { mainField, defaultSortBy: sortBy, defaultSortOrder: 'ASC', pageSize },
  layouts: { list: [...columns], edit: rows.map((row) => row.map(([name, size]) => ({ name, size }))) },
  metadatas: {
    ...Object.fromEntries(Object.entries(platformFields).map(([name, label]) => [name, { list: { label } }])),
    ...Object.fromEntries(
      Object.entries(fields).map(([name, { label, description, column = label, placeholder = '' }]) => [
        name,
        { edit: { label, description, placeholder }, list: { label: column } },
      ])
    ),
  },
});
