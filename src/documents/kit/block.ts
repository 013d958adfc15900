import type { PrintedDocument } from './document';
import { type Alignment, drawText, type SetText, setText, type TextStyle } from './text';

/** Something to be drawn whose height is known; `x`, `y` is its upper left corner. Blocks are never cut by a page's end. */
export type Block = { height: number; draw: (document: PrintedDocument, x: number, y: number) => void };

/** A text that was set, as a block. */
export const setBlock = (text: SetText, alignment: Alignment = 'start'): Block => ({
  height: text.height,
  draw: (document, x, y) => drawText(document, text, x, y, alignment),
});

/** A text in lines of at most `width` points. */
export const textBlock = (text: string, style: TextStyle, width: number, alignment: Alignment = 'start'): Block =>
  setBlock(setText(text, style, width), alignment);

/** Blocks one under another. */
export const stacked = (blocks: readonly Block[], gap = 0): Block => ({
  height: blocks.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(blocks.length - 1, 0),
  draw: (document, x, y) => {
    let top = y;
    for (const block of blocks) {
      block.draw(document, x, top);
      top += block.height + gap;
    }
  },
});

/** Blocks side by side, each at its distance from the left. */
export const beside = (columns: readonly { x: number; block: Block }[]): Block => ({
  height: Math.max(0, ...columns.map(({ block }) => block.height)),
  draw: (document, x, y) => columns.forEach(({ x: left, block }) => block.draw(document, x + left, y)),
});

/** A block with room around it, on a ground or in a frame; `height` makes it higher than what it holds. */
export const framed = (
  block: Block,
  width: number,
  { padding, height = 0, stroke, fill }: { padding: number; height?: number; stroke?: string; fill?: string }
): Block => {
  const outer = Math.max(height, block.height + 2 * padding);
  return {
    height: outer,
    draw: (document, x, y) => {
      if (fill !== undefined) document.pdf.rect(x, y, width, outer).fill(fill);
      if (stroke !== undefined) document.pdf.lineWidth(0.5).rect(x, y, width, outer).stroke(stroke);
      block.draw(document, x + padding, y + padding);
    },
  };
};

/** A line across. */
export const rule = (width: number, colour: string, thickness: number): Block => ({
  height: thickness,
  draw: (document, x, y) => document.pdf.rect(x, y, width, thickness).fill(colour),
});

/** Room without anything in it. */
export const blank = (height: number): Block => ({ height, draw: () => undefined });
