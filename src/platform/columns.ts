/** The column of an attribute, as the platform names it: `hsCode` is `hs_code`, `sha256` is `sha_256`. */
export const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`).replace(/([a-z])(\d)/g, '$1_$2');

/** A select list that gives columns their attributes' names. */
export const selectList = (fields: readonly string[], table?: string): string =>
  fields.map((field) => `${table ? `${table}.` : ''}"${columnOf(field)}" AS "${field}"`).join(', ');

/** A SQL expression that makes one JSON object of columns, with their attributes' names. */
export const jsonObject = (fields: readonly string[], table: string): string =>
  `json_build_object(${fields.map((field) => `'${field}', ${table}."${columnOf(field)}"`).join(', ')})`;

/** A row with column names, from an object with attribute names. */
export const rowFrom = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [columnOf(field), value]));
