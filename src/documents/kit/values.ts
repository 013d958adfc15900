/** The texts that are there, with something between them. */
export const joined = (parts: readonly (string | null | undefined)[], separator: string): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(separator);
