import type { Language } from '../vocabulary';
import type { Block, Paragraph } from './blocks';
import { productName } from './mail-words';

/** In Arabic lines stay whole: one that went on with a Latin word would be shown from left to right. */
const lineLengths: Readonly<Record<Language, number>> = { fr: 72, en: 72, ar: Infinity };

/** Breaks at spaces where the line is full; a longer word, such as an address, stays whole. */
const wrapped = (text: string, language: Language, firstIndent = '', indent = ''): string => {
  const lines: string[] = [];
  const [first = '', ...words] = text.split(/[ \t]+/);
  let line = `${firstIndent}${first}`;
  for (const word of words) {
    if (line.length + 1 + word.length > lineLengths[language]) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = `${line} ${word}`;
  }
  return [...lines, line].join('\n');
};

const writtenBlock = (block: Block, link: string, language: Language): string => {
  switch (block.kind) {
    case 'text':
      return block.lines.map((line) => wrapped(line, language)).join('\n');
    case 'list':
      return block.items.map((item) => wrapped(item, language, '- ', '  ')).join('\n');
    case 'link':
      return link;
  }
};

/** The mail as plain text; the link stands bare on its own line. */
export const textOf = (
  paragraphs: readonly Paragraph[],
  { language, link, footer }: { language: Language; link: string; footer: string }
): string =>
  [
    productName,
    ...paragraphs.map((blocks) => blocks.map((block) => writtenBlock(block, link, language)).join('\n')),
    `-- \n${wrapped(footer, language)}`,
  ].join('\n\n') + '\n';
