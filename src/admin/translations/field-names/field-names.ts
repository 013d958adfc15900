/** The names of the fields of each type; those that the platform adds stand in every list. */
export type FieldNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the platform adds to each type, named in one language. */
export type AddedNames = Readonly<Record<'createdAt' | 'updatedAt', string>>;

/** The names as the Content Manager looks for them. */
export const textsOf = (names: FieldNames, added: AddedNames): Record<string, string> =>
  Object.fromEntries(
    Object.entries(names).flatMap(([uid, fields]) =>
      Object.entries({ ...added, ...fields }).map(([field, name]) => [
        `content-manager.content-types.${uid}.${field}`,
        name,
      ])
    )
  );

/**
 * The same for French: nothing, as the layouts' own names are French (src/seed/layouts) and the administrators' to change. Without
 * it the panel would take the English ones.
 */
export const noTexts = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.keys(texts).map((id) => [id, '']));
