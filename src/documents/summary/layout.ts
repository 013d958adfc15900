import { beside, type Block, rule, setBlock, stacked, textBlock } from '../kit/block';
import { gap } from '../kit/fields';
import { type Flow, place } from '../kit/flow';
import { colours, contentWidth } from '../kit/measures';
import { placeTable } from '../kit/table';
import { type Alignment, linesOf, setText, styles } from '../kit/text';
import type { SummaryField, SummaryPart, SummaryRow, SummarySection } from './section';

/** The side on which lines begin: everything is mirrored for readers of Arabic. */
export type Side = 'left' | 'right';

const columns = 3;
const columnWidth = (contentWidth + gap) / columns - gap;

/** A value of more lines than this takes the whole width, and may go on over a page's end. */
const mostLines = 4;

const between = 4;
const aboveSection = 16;

const nothing: Block = { height: 0, draw: () => undefined };

/** Values begin on their own side among words from left to right; among those from right to left all begin on the right. */
const valueAlignment = { left: 'start', right: 'right' } as const satisfies Record<Side, Alignment>;

const fieldBlock = ({ label, value }: SummaryField, side: Side): Block =>
  stacked([
    textBlock(label, styles.labelStrong, columnWidth, side),
    textBlock(value, styles.body, columnWidth, valueAlignment[side]),
  ]);

const rowBlock = (fields: readonly SummaryField[], side: Side): Block =>
  beside(
    fields.map((field, index) => {
      const column = side === 'left' ? index : columns - 1 - index;
      return { x: column * (columnWidth + gap), block: fieldBlock(field, side) };
    })
  );

/** A labelled text over the whole width: the label with the first lines, then a block a line. */
const textBlocks = ({ label, value }: SummaryField, side: Side): Block[] => {
  const set = setText(value, styles.body, contentWidth);
  const lines = (from: number, to: number): Block => setBlock(linesOf(set, from, to), valueAlignment[side]);
  const first = stacked([textBlock(label, styles.labelStrong, contentWidth, side), lines(0, 2)]);
  return [first, ...Array.from({ length: Math.max(0, set.lines.length - 2) }, (_, at) => lines(at + 2, at + 3))];
};

const isLong = ({ value }: SummaryField): boolean => setText(value, styles.body, columnWidth).lines.length > mostLines;

/** Blocks that belong together, without space between them. */
type Group = readonly Block[];

/** Labelled values: short ones in rows, long ones each by itself. */
const fieldGroups = (fields: readonly SummaryField[], side: Side): Group[] => {
  const short = fields.filter((field) => !isLong(field));
  const rows = Array.from({ length: Math.ceil(short.length / columns) }, (_, index) => [
    rowBlock(short.slice(index * columns, (index + 1) * columns), side),
  ]);
  return [...rows, ...fields.filter(isLong).map((field) => textBlocks(field, side))];
};

const groupsOf = (part: Exclude<SummaryPart, { kind: 'table' }>, side: Side): Group[] => {
  switch (part.kind) {
    case 'heading':
      return [[textBlock(part.text, styles.strong, contentWidth, side)]];
    case 'fields':
      return fieldGroups(part.fields, side);
    case 'text':
      return [textBlocks({ label: part.label, value: part.text }, side)];
  }
};

/** A heading waits for what it heads, so that none stays behind at the foot of a page. */
type Waiting = { block: Block; space: number } | null;

const under = (waiting: Waiting, block: Block): Block =>
  waiting === null ? block : stacked([waiting.block, block], between);

const placeGroups = (flow: Flow, groups: readonly Group[], waiting: Waiting): void =>
  groups.forEach(([first = nothing, ...others], index) => {
    const head = index === 0 ? waiting : null;
    place(flow, under(head, first), head?.space ?? between);
    others.forEach((block) => place(flow, block));
  });

const placeRows = (
  flow: Flow,
  { columns: cells, rows }: Extract<SummaryPart, { kind: 'table' }>,
  waiting: Waiting,
  side: Side
): void => {
  const inOrder = cells.map(({ label, width }, index) => ({
    term: { fr: label, en: '' },
    width,
    text: (row: SummaryRow) => row.cells[index] ?? '',
    alignment: valueAlignment[side],
  }));
  const table = {
    columns: side === 'left' ? inOrder : inOrder.reverse(),
    side,
    note: ({ note }: SummaryRow) => (note === undefined ? null : { term: null, text: note, style: styles.label }),
  };
  const { block: heading, space: before } = waiting ?? { block: nothing, space: between };
  placeTable(flow, { table, rows, heading, tail: nothing, before });
};

/** The title of a section; a table begins with a line of its own. */
const titleBlock = ({ title, parts: [first] }: SummarySection, side: Side): Block => {
  const text = textBlock(title, styles.heading, contentWidth, side);
  return first?.kind === 'table' && first.rows.length > 0
    ? text
    : stacked([text, rule(contentWidth, colours.brand, 0.5)], 2);
};

/** Draws a section under what stands already; one that holds nothing says so. */
export const placeSection = (flow: Flow, section: SummarySection, none: string, side: Side): void => {
  const { parts } = section;
  let waiting: Waiting = { block: titleBlock(section, side), space: aboveSection };
  const isEmpty = parts.every((part) => part.kind === 'table' && part.rows.length === 0);
  if (isEmpty) return placeGroups(flow, [[textBlock(none, styles.body, contentWidth, side)]], waiting);
  for (const part of parts) {
    if (part.kind === 'heading') {
      const [[block = nothing] = []] = groupsOf(part, side);
      waiting = { block: under(waiting, block), space: waiting?.space ?? aboveSection / 2 };
    } else if (part.kind === 'table') {
      placeRows(flow, part, waiting, side);
      waiting = null;
    } else {
      const groups = groupsOf(part, side);
      placeGroups(flow, groups, waiting);
      if (groups.length > 0) waiting = null;
    }
  }
  if (waiting !== null) placeGroups(flow, [[textBlock(none, styles.body, contentWidth, side)]], waiting);
};

/** The facts on the cover, in a panel. */
export const coverBlock = (fields: readonly SummaryField[], side: Side): Block =>
  stacked(fieldGroups(fields, side).flat(), between);
