/** A piece of a mail's body: lines of text, a list, or the link that the mail is about. */
export type Block = { kind: 'text'; lines: string[] } | { kind: 'list'; items: string[] } | { kind: 'link' };

/** The lines between two blank lines. */
export type Paragraph = readonly Block[];

const itemMark = '- ';

const blockOf = (line: string, link: string): Block => {
  if (link !== '' && line === link) return { kind: 'link' };
  return line.startsWith(itemMark)
    ? { kind: 'list', items: [line.slice(itemMark.length).trim()] }
    : { kind: 'text', lines: [line] };
};

const paragraphOf = (text: string, link: string): Paragraph => {
  const blocks: Block[] = [];
  for (const line of text.split('\n').map((part) => part.trim())) {
    const last = blocks.at(-1);
    const next = blockOf(line, link);
    if (last?.kind === 'text' && next.kind === 'text') last.lines.push(...next.lines);
    else if (last?.kind === 'list' && next.kind === 'list') last.items.push(...next.items);
    else blocks.push(next);
  }
  return blocks;
};

/**
 * The structure of a filled body: paragraphs between blank lines; in them, lines that start with `- ` are a list and a line that
 * is the link and nothing else is the mail's button.
 */
export const paragraphsOf = (body: string, link: string): Paragraph[] =>
  body
    .split(/\n\s*\n/)
    .filter((text) => text.trim() !== '')
    .map((text) => paragraphOf(text.trim(), link));
