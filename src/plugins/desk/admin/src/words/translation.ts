/** The same keys in another language: one that is missing, or one too many, does not compile. */
export type Translation<French> = { readonly [Key in keyof French]: string };
