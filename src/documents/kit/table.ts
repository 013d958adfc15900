import { beside, blank, type Block, rule, setBlock, stacked } from './block';
import { labelBlock, nothing, type Term } from './fields';
import { type Flow, newPage, pageRoom, place, roomLeft } from './flow';
import { contentWidth, colours } from './measures';
import { paginate } from './pagination';
import { type Alignment, linesOf, type SetText, setText, styles, type TextStyle } from './text';

/** A column; `width` is its share of the page's width. */
export type Column<Row> = {
  term: Term;
  width: number;
  text: (row: Row) => string;
  alignment?: Alignment;
  style?: (row: Row) => TextStyle;
};

/** What stands across under a row, from its second column on; behind its label, where it has one. */
type Note = { term: Term | null; text: string; style: TextStyle };

/** A table whose head is repeated on each page. Rows begin on the left, unless `side` says otherwise. */
export type Table<Row> = {
  columns: readonly Column<Row>[];
  side?: 'left' | 'right';
  /** A reservation, for example. */
  note?: (row: Row) => Note | null;
};

const padding = 4;
const hairline = 0.5;

type Cell = { x: number; text: SetText; alignment: Alignment };

type SetNote = { label: Block; labelX: number; text: SetText; textX: number; alignment: Alignment };

/** A row that was set: cells side by side, and the note under them. */
type SetRow = { cells: Cell[]; note: SetNote | null };

const linesIn = ({ cells }: SetRow): number => Math.max(0, ...cells.map(({ text }) => text.lines.length));
const leadingOf = ({ cells }: SetRow): number => Math.max(0, ...cells.map(({ text }) => text.style.leading));

const heightOf = (row: SetRow): number => {
  const note = row.note === null ? 0 : Math.max(row.note.text.height, row.note.label.height) + padding;
  return linesIn(row) * leadingOf(row) + note + 2 * padding + hairline;
};

/** Parts of a row that is higher than a page, each at most `room` high. */
const parted = (row: SetRow, room: number): SetRow[] => {
  if (heightOf(row) <= room) return [row];
  const leading = leadingOf(row);
  const most = Math.max(1, Math.floor((room - 2 * padding - hairline) / leading));
  const count = linesIn(row);
  if (count > most) {
    const part = (from: number, to: number): Cell[] =>
      row.cells.map((cell) => ({ ...cell, text: linesOf(cell.text, from, to) }));
    return [{ cells: part(0, most), note: null }, ...parted({ cells: part(most, count), note: row.note }, room)];
  }
  const { note } = row;
  if (note === null) return [row];
  const left = Math.floor((room - count * leading - 3 * padding - hairline) / note.text.style.leading);
  const cut = Math.min(Math.max(1, left), note.text.lines.length - 1);
  const rest = { cells: [], note: { ...note, text: linesOf(note.text, cut, note.text.lines.length) } };
  return [{ cells: row.cells, note: { ...note, text: linesOf(note.text, 0, cut) } }, ...parted(rest, room)];
};

const rowBlock = (row: SetRow): Block => {
  const height = heightOf(row);
  return {
    height,
    draw: (document, x, y) => {
      row.cells.forEach((cell) => setBlock(cell.text, cell.alignment).draw(document, x + cell.x, y + padding));
      if (row.note !== null) {
        const under = row.cells.length === 0 ? 0 : linesIn(row) * leadingOf(row) + padding;
        const { label, labelX, text, textX, alignment } = row.note;
        label.draw(document, x + labelX, y + padding + under);
        setBlock(text, alignment).draw(document, x + textX, y + padding + under);
      }
      document.pdf.rect(x, y + height - hairline, contentWidth, hairline).fill(colours.line);
    },
  };
};

type Place<Row> = { column: Column<Row>; x: number; width: number };

const placesOf = <Row>({ columns }: Table<Row>): Place<Row>[] => {
  let x = padding;
  return columns.map((column) => {
    const place = { column, x, width: column.width - 2 * padding };
    x += column.width;
    return place;
  });
};

const headBlock = <Row>(places: readonly Place<Row>[]): Block => {
  const labels = beside(
    places.map(({ column, x, width }) => ({
      x,
      block: labelBlock(column.term, width, column.alignment === 'start' ? 'left' : column.alignment),
    }))
  );
  const height = labels.height + 2 * padding;
  const ground: Block = {
    height,
    draw: (document, x, y) => {
      document.pdf.rect(x, y, contentWidth, height).fill(colours.ground);
      labels.draw(document, x, y + padding);
    },
  };
  return stacked([rule(contentWidth, colours.brand, 1), ground]);
};

/** Room for the label of a note, the space to its text included. */
const noteLabelWidth = 48;

const setNote = <Row>({ term, text, style }: Note, places: readonly Place<Row>[], side: 'left' | 'right'): SetNote => {
  const second = places.at(side === 'left' ? 1 : -2);
  const from = side === 'left' ? (second?.x ?? padding) : padding;
  const to = side === 'left' || second === undefined ? contentWidth - padding : second.x + second.width;
  const taken = term === null ? 0 : noteLabelWidth;
  return {
    label: term === null ? blank(0) : labelBlock(term, noteLabelWidth - padding, side),
    labelX: side === 'left' ? from : to - taken + padding,
    text: setText(text, style, to - from - taken),
    textX: side === 'left' ? from + taken : from,
    alignment: side === 'left' ? 'start' : 'right',
  };
};

const setRow = <Row>(row: Row, places: readonly Place<Row>[], { note, side = 'left' }: Table<Row>): SetRow => {
  const cells = places.map(({ column, x, width }): Cell => {
    const text = column.text(row);
    const style = column.style?.(row) ?? styles.small;
    return { x, text: setText(text === '' ? nothing : text, style, width), alignment: column.alignment ?? 'start' };
  });
  const found = note?.(row) ?? null;
  return { cells, note: found === null ? null : setNote(found, places, side) };
};

/** What is placed: the heading stands over the table, the tail under its last row, `before` points of space above. */
export type PlacedTable<Row> = {
  table: Table<Row>;
  rows: readonly Row[];
  heading: Block;
  tail: Block;
  before: number;
};

/** Draws a table from where the flow stands, over as many pages as it needs. */
export const placeTable = <Row>(flow: Flow, { table, rows, heading, tail, before }: PlacedTable<Row>): void => {
  const places = placesOf(table);
  const columnHead = headBlock(places);
  const firstHead = stacked([heading, columnHead], 4);
  const room = pageRoom(flow) - firstHead.height;
  const blocks = rows.flatMap((row) => parted(setRow(row, places, table), room)).map(rowBlock);
  const heights = blocks.map(({ height }) => height);
  const counts = paginate(heights, {
    first: roomLeft(flow) - before - firstHead.height,
    next: room,
    tail: tail.height,
  });
  let next = 0;
  counts.forEach((count, index) => {
    if (index > 0) newPage(flow);
    else flow.y += before;
    if (count === 0) return;
    place(flow, stacked([next === 0 ? firstHead : columnHead, ...blocks.slice(next, next + count)]));
    next += count;
  });
  place(flow, tail);
};
