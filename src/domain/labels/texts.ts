/** One text for each key, in one language. */
export type Texts<Key extends string | number> = Readonly<Record<Key, string>>;
