import bidiFactory from 'bidi-js';
import type { Weight } from './faces';
import { type Piece, shape } from './shape';

const bidi = bidiFactory();

/** A piece and how far from the line's left end it stands. */
export type PlacedPiece = { piece: Piece; x: number };

/** A line of a text: its pieces in the order in which they are read; lengths in thousandths of the text's size. */
export type Line = { pieces: readonly PlacedPiece[]; width: number };

/** What is never cut, unless a line is too short for it: a word, or spaces, on which a line may end. */
type Token = { text: string; start: number; pieces: readonly Piece[]; width: number; isSpace: boolean };

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

// A line may end after a hyphen, slash, comma or the like inside a word, but not between digits: `12/11`, `0,5`.
const tokenPattern = / +|[^ ]+?(?:[-/_,;@)](?=[^\s\d])|$|(?= ))/gu;

/** Shaped words, kept because tables repeat them; forgotten all at once when they are many. */
const words = new Map<string, { pieces: Piece[]; width: number }>();
const mostWords = 20_000;

const shapeWord = (text: string, level: number, weight: Weight): { pieces: Piece[]; width: number } => {
  const key = `${weight} ${level} ${text}`;
  const known = words.get(key);
  if (known !== undefined) return known;
  const pieces = shape(text, level, weight);
  const shaped = { pieces, width: pieces.reduce((sum, { width }) => sum + width, 0) };
  if (words.size >= mostWords) words.clear();
  words.set(key, shaped);
  return shaped;
};

/** The bidirectional level of the character at an index. */
type Levels = (index: number) => number;

/** Stretches of one direction, each shaped, in the order of the text. */
const shapeStretch = (
  text: string,
  start: number,
  levels: Levels | null,
  weight: Weight
): { pieces: Piece[]; width: number } => {
  if (levels === null) return shapeWord(text, 0, weight);
  const pieces: Piece[] = [];
  let width = 0;
  for (let from = 0; from < text.length;) {
    const level = levels(start + from);
    let to = from;
    while (to < text.length && levels(start + to) === level) to += 1;
    const shaped = shapeWord(text.slice(from, to), level, weight);
    pieces.push(...shaped.pieces);
    width += shaped.width;
    from = to;
  }
  return { pieces, width };
};

/** The indices of pieces in the order in which they are drawn (Unicode Bidirectional Algorithm, rule L2). */
const visualOrder = (pieces: readonly Piece[]): number[] => {
  const order = pieces.map((_, index) => index);
  const levelAt = (position: number): number => pieces[order[position] ?? -1]?.level ?? 0;
  const highest = pieces.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && levelAt(to) >= level) to += 1;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
};

const placed = (pieces: readonly Piece[]): PlacedPiece[] => {
  let x = 0;
  if (pieces.every(({ level }) => level === 0)) {
    return pieces.map((piece) => {
      const place = { piece, x };
      x += piece.width;
      return place;
    });
  }
  const places: number[] = [];
  for (const index of visualOrder(pieces)) {
    places[index] = x;
    x += pieces[index]?.width ?? 0;
  }
  return pieces.map((piece, index) => ({ piece, x: places[index] ?? 0 }));
};

/** The pieces of a word that is longer than a line, cut between characters. */
const cutToFit = (token: Token, room: number, levels: Levels | null, weight: Weight): Token[] => {
  const cuts: Token[] = [];
  let current: Token | null = null;
  for (const character of token.text) {
    const start: number = current?.start ?? token.start;
    const grown: string = (current?.text ?? '') + character;
    const shaped = shapeStretch(grown, start, levels, weight);
    if (current !== null && shaped.width > room) {
      cuts.push(current);
      const next: number = current.start + current.text.length;
      current = { ...token, text: character, start: next, ...shapeStretch(character, next, levels, weight) };
    } else current = { ...token, text: grown, start, ...shaped };
  }
  return current === null ? cuts : [...cuts, current];
};

const linesOf = (text: string, room: number, weight: Weight): { lines: Line[]; isRightToLeft: boolean } => {
  const resolved = rightToLeft.test(text) ? bidi.getEmbeddingLevels(text) : null;
  const base = resolved?.paragraphs[0]?.level ?? 0;
  const levels: Levels | null = resolved === null ? null : (index) => resolved.levels[index] ?? base;

  const tokens = Array.from(text.matchAll(tokenPattern), (match): Token => {
    const start = match.index;
    return {
      text: match[0],
      start,
      isSpace: match[0].startsWith(' '),
      ...shapeStretch(match[0], start, levels, weight),
    };
  }).flatMap((token) => (token.width > room && !token.isSpace ? cutToFit(token, room, levels, weight) : [token]));

  const lines: Line[] = [];
  let line: Token[] = [];
  let width = 0;
  const end = (): void => {
    while (line.at(-1)?.isSpace === true) width -= line.pop()?.width ?? 0;
    const pieces = line.flatMap((token) => token.pieces);
    lines.push({ pieces: placed(pieces), width });
    line = [];
    width = 0;
  };
  for (const token of tokens) {
    if (!token.isSpace && width + token.width > room && line.length > 0) end();
    if (token.isSpace && line.length === 0) continue;
    line.push(token);
    width += token.width;
  }
  end();
  return { lines, isRightToLeft: base % 2 === 1 };
};

/**
 * Breaks a text into lines that are at most `room` thousandths of its size wide. Its own line ends are kept.
 * `isRightToLeft` follows the first letter that has a direction.
 */
export const breakLines = (text: string, room: number, weight: Weight): { lines: Line[]; isRightToLeft: boolean } => {
  const paragraphs = text.split('\n').map((paragraph) => linesOf(paragraph, room, weight));
  return { lines: paragraphs.flatMap(({ lines }) => lines), isRightToLeft: paragraphs[0]?.isRightToLeft ?? false };
};
