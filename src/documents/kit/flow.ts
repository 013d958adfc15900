import type { Block } from './block';
import { stacked } from './block';
import type { PrintedDocument } from './document';
import { page } from './measures';

/** Where the next block goes; blocks that do not fit go to a new page. */
export type Flow = {
  document: PrintedDocument;
  /** What each page but the first begins with. */
  head: Block;
  y: number;
};

/** Where the space for blocks ends on each page. */
export const flowBottom = page.height - page.margin - page.footer;

/** Space between the head of a page and what follows. */
const underHead = 8;

/** Height of the space for blocks on a page that begins with the flow's head. */
export const pageRoom = (flow: Flow): number => flowBottom - page.margin - flow.head.height - underHead;

/** Height that is left on the current page. */
export const roomLeft = (flow: Flow): number => flowBottom - flow.y;

/** Begins the document's first page. */
export const beginFlow = (document: PrintedDocument, head: Block): Flow => {
  document.pdf.addPage();
  return { document, head, y: page.margin };
};

/** Begins another page, with the flow's head. */
export const newPage = (flow: Flow): void => {
  flow.document.pdf.addPage();
  flow.head.draw(flow.document, page.margin, page.margin);
  flow.y = page.margin + flow.head.height + underHead;
};

/** Draws a block under what stands already, `before` points lower, on a new page when it does not fit. */
export const place = (flow: Flow, block: Block, before = 0): void => {
  if (flow.y + before + block.height > flowBottom && flow.y > page.margin) newPage(flow);
  else flow.y += before;
  block.draw(flow.document, page.margin, flow.y);
  flow.y += block.height;
};

/** Draws blocks that may be parted by a page's end, but the first two stay together: a heading with what it heads. */
export const placeAll = (flow: Flow, blocks: readonly Block[], before = 0, between = 4): void => {
  const [first, second, ...others] = blocks;
  if (first === undefined) return;
  place(flow, second === undefined ? first : stacked([first, second], between), before);
  others.forEach((block) => place(flow, block, between));
};
