/** A canonical decimal as it is written in French: `14 400,5`, with narrow spaces that do not break. */
export const decimalText = (decimal: string | null): string => {
  const [integer = '', fraction] = (decimal ?? '').split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
};

/** The texts that are there, with something between them. */
export const joined = (parts: readonly (string | null | undefined)[], separator: string): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(separator);
