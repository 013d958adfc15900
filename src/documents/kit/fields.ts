import { beside, blank, type Block, framed, stacked, textBlock } from './block';
import { colours } from './measures';
import { type Alignment, styles, type TextStyle } from './text';

/** Words in French, and in English under them; without English (`''`) in documents of one language. */
export type Term = { fr: string; en: string };

/** A labelled value; `span` counts the columns that it takes. */
export type Field = { term: Term; value: string; span?: number; style?: TextStyle };

/** The gap between columns and panels, in points. */
export const gap = 8;

/** What stands where there is no value. */
export const nothing = '–';

/** A label: French, English under it; room is left for the English where it is the same word, so that values stand in line. */
export const labelBlock = ({ fr, en }: Term, width: number, alignment: Alignment = 'left'): Block =>
  stacked([
    textBlock(fr, styles.labelStrong, width, alignment),
    ...(en === '' ? [] : [en === fr ? blank(styles.label.leading) : textBlock(en, styles.label, width, alignment)]),
  ]);

/** A labelled value in a column. */
export const fieldBlock = ({ term, value, style = styles.body }: Field, width: number): Block =>
  stacked([labelBlock(term, width), textBlock(value === '' ? nothing : value, style, width)]);

/** The heading of a section: French in the brand's colour, English under it. */
export const headingBlock = ({ fr, en }: Term, width: number): Block =>
  stacked([textBlock(fr, styles.heading, width, 'left'), textBlock(en, styles.label, width, 'left')]);

const inRows = (fields: readonly Field[], columns: number): Field[][] => {
  const rows: Field[][] = [];
  let taken = columns;
  for (const field of fields) {
    const span = Math.min(field.span ?? 1, columns);
    if (taken + span > columns) {
      rows.push([]);
      taken = 0;
    }
    rows.at(-1)?.push(field);
    taken += span;
  }
  return rows;
};

/** Labelled values in columns of one width, row by row. */
export const fieldRows = (fields: readonly Field[], width: number, columns: number): Block[] => {
  const step = (width + gap) / columns;
  return inRows(fields, columns).map((row) => {
    let x = 0;
    return beside(
      row.map((field) => {
        const taken = step * Math.min(field.span ?? 1, columns);
        const placed = { x, block: fieldBlock(field, taken - gap) };
        x += taken;
        return placed;
      })
    );
  });
};

/** Labelled values in columns, as one block. */
export const fieldGrid = (fields: readonly Field[], width: number, columns: number): Block =>
  stacked(fieldRows(fields, width, columns), 4);

/** Panels side by side, of one width and height, each made for the width it has inside. */
export const panelRow = (panels: readonly ((width: number) => Block)[], width: number): Block => {
  const outer = (width + gap) / panels.length - gap;
  const blocks = panels.map((panel) => panel(outer - 2 * gap));
  const height = Math.max(...blocks.map((block) => block.height)) + 2 * gap;
  return beside(
    blocks.map((block, index) => ({
      x: index * (outer + gap),
      block: framed(block, outer, { padding: gap, height, stroke: colours.line }),
    }))
  );
};
