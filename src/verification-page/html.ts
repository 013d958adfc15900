const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML that may stand in a page as it is; only {@link html} makes it. */
class Html {
  constructor(readonly source: string) {}
}
export type { Html };

type Part = string | number | Html | readonly Html[] | null;

const sourceOf = (part: Part): string => {
  if (part === null) return '';
  if (part instanceof Html) return part.source;
  if (typeof part === 'object') return part.map(({ source }) => source).join('\n');
  return String(part).replace(/[&<>"']/g, (character) => entities[character] ?? '');
};

/** A piece of a page; every text that is put into it is escaped, for elements as for quoted attributes. */
export const html = (texts: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(texts.reduce((source, text, index) => source + sourceOf(parts[index - 1] ?? null) + text));
