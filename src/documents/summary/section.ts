/** A labelled value; one that is empty is left out. */
export type SummaryField = { label: string; value: string };

/** `width` is a share of the page's width, in points; `centre` and `end` for figures. */
export type SummaryColumn = { label: string; width: number };

/** What a section is made of: labelled values, long texts, tables, and headings between them. */
export type SummaryPart =
  | { kind: 'heading'; text: string }
  | { kind: 'fields'; fields: readonly SummaryField[] }
  | { kind: 'text'; label: string; text: string }
  | { kind: 'table'; columns: readonly SummaryColumn[]; rows: readonly (readonly string[])[] };

/** A part of the summary with its title; the words in it are those that are printed. */
export type SummarySection = { title: string; parts: readonly SummaryPart[] };

/** The fields that have a value. */
export const filled = (fields: readonly SummaryField[]): SummaryField[] => fields.filter(({ value }) => value !== '');
