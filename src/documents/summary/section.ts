/** A labelled value; one that is empty is left out. */
export type SummaryField = { label: string; value: string };

/** `width` is a share of the page's width, in points. */
export type SummaryColumn = { label: string; width: number };

/** The texts of a row, column by column; `note` stands in small type under it, from the second column on. */
export type SummaryRow = { cells: readonly string[]; note?: string };

/** What a section is made of: labelled values, long texts, tables, and headings between them. */
export type SummaryPart =
  | { kind: 'heading'; text: string }
  | { kind: 'fields'; fields: readonly SummaryField[] }
  | { kind: 'text'; label: string; text: string }
  | { kind: 'table'; columns: readonly SummaryColumn[]; rows: readonly SummaryRow[] };

/** A part of the summary with its title; the words in it are those that are printed. */
export type SummarySection = { title: string; parts: readonly SummaryPart[] };

/** The fields that have a value. */
export const filled = (fields: readonly SummaryField[]): SummaryField[] => fields.filter(({ value }) => value !== '');
