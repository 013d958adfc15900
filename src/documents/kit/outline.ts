import type { PathCommand } from 'fontkit';
import type { Face } from './faces';

type Point = readonly [x: number, y: number];

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** A quadratic curve as the cubic one that PDF knows. */
const cubic = ([x0, y0]: Point, [cx, cy]: Point, [x, y]: Point): number[] => [
  x0 + ((cx - x0) * 2) / 3,
  y0 + ((cy - y0) * 2) / 3,
  x + ((cx - x) * 2) / 3,
  y + ((cy - y) * 2) / 3,
  x,
  y,
];

const drawn = ({ command, args }: PathCommand, from: Point, scale: number): string => {
  const [a = 0, b = 0, c = 0, d = 0] = args;
  const operator = (name: string, values: readonly number[]): string =>
    [...values.map((value) => rounded(value * scale)), name].join(' ');
  switch (command) {
    case 'moveTo':
      return operator('m', args);
    case 'lineTo':
      return operator('l', args);
    case 'bezierCurveTo':
      return operator('c', args);
    case 'quadraticCurveTo':
      return operator('c', cubic(from, [a, b], [c, d]));
    case 'closePath':
      return 'h';
  }
};

/** The outline of a glyph as operators of a page's content, in thousandths of the text's size, y upwards. */
export const outlineOf = ({ font }: Face, id: number): string => {
  const scale = 1000 / font.unitsPerEm;
  let from: Point = [0, 0];
  return font
    .getGlyph(id)
    .path.commands.map((command) => {
      const operators = drawn(command, from, scale);
      const [x, y] = command.args.slice(-2);
      if (x !== undefined && y !== undefined) from = [x, y];
      return operators;
    })
    .join(' ');
};
