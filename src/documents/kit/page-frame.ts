import { onEachPage, type PrintedDocument } from './document';
import { contentWidth, colours, page } from './measures';
import { drawText, setText, styles } from './text';
import { rule, stacked, textBlock, beside, type Block } from './block';

/** What the pages after the first begin with: what the document is on the left, its number on the right. */
export const runningHead = (title: string, number: string): Block =>
  stacked(
    [
      beside([
        { x: 0, block: textBlock(title, styles.small, contentWidth * 0.7, 'left') },
        { x: contentWidth * 0.7, block: textBlock(number, styles.smallStrong, contentWidth * 0.3, 'right') },
      ]),
      rule(contentWidth, colours.brand, 1),
    ],
    4
  );

/** Writes number, page and count of pages at the foot of each page; call when all pages are there. */
export const drawFooters = (document: PrintedDocument, left: string, middle: string): void => {
  const y = page.height - page.margin - 16;
  onEachPage(document, (number, count) => {
    rule(contentWidth, colours.line, 0.5).draw(document, page.margin, y);
    const line = (text: string, side: 'left' | 'centre' | 'right'): void =>
      drawText(document, setText(text, styles.label, contentWidth), page.margin, y + 4, side);
    line(left, 'left');
    line(middle, 'centre');
    line(`Page ${number} / ${count}`, 'right');
  });
};
