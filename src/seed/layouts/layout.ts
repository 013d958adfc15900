/** What an administrator reads about a field: its name, what it means (unit, example, what happens when it is empty). */
export type FieldText = {
  label: string;
  description: string;
  /** A shorter name for the head of its column. */
  column?: string;
  placeholder?: string;
};

/** A field in a row of the form, and how many of the row's twelve parts it takes. */
export type Cell = readonly [field: string, parts: number];

/** How the Content Manager shows a type, in French: its list, its form, and the words of both. */
export type Layout = {
  /** The field that names an entry. */
  mainField: string;
  /** The columns of the list, in their order. */
  columns: readonly string[];
  sortBy: string;
  /** The rows of the form. */
  rows: readonly (readonly Cell[])[];
  fields: Readonly<Record<string, FieldText>>;
};
