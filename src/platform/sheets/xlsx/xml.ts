import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { notASheet, sheetLimits, tooLarge } from '../sheet-limits';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What a document is made of, in order. Names are without their prefix, which programs choose as they like. */
export type XmlEvents = {
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

type PlainOptions = { xmlns: false; position: false };

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** By its first two bytes: programs write UTF-8; UTF-16, with its mark, is allowed. */
const decoderFor = (start: Buffer): TextDecoder => {
  const encodings: Readonly<Record<number, string>> = { 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' };
  const encoding = start.length < 2 ? undefined : encodings[start.readUInt16BE(0)];
  return new TextDecoder(encoding ?? 'utf-8', { fatal: true });
};

const parserFor = (events: XmlEvents): SaxesParser<PlainOptions> => {
  const parser = new SaxesParser<PlainOptions>({ xmlns: false, position: false });
  let depth = 0;
  let attributes = 0;
  parser.on('error', () => {
    throw notASheet();
  });
  // Entities of its own are how a small document becomes a large one, or reads other files; sheets have none.
  parser.on('doctype', () => {
    throw notASheet();
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > sheetLimits.xmlAttributes) throw tooLarge('effort');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    attributes = 0;
    if (depth > sheetLimits.xmlDepth) throw tooLarge('effort');
    events.open?.(localName(tag.name), withLocalNames(tag.attributes));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    events.close?.(localName(tag.name));
  });
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  return parser;
};

const withLocalNames = (attributes: Record<string, string>): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));

const asRefusal = (decode: () => string): string => {
  try {
    return decode();
  } catch {
    throw notASheet();
  }
};

/**
 * Reads a document piece by piece, and stops after each for whoever wants to use what came out of it.
 * @throws Refusal `unsupported_file` for what is no well-formed XML or declares a document type, `file_too_large`
 */
export async function* parseXml(bytes: AsyncIterable<Buffer>, events: XmlEvents): AsyncGenerator<undefined> {
  const parser = parserFor(events);
  let decoder: TextDecoder | null = null;
  for await (const piece of bytes) {
    const decode = (decoder ??= decoderFor(piece));
    parser.write(asRefusal(() => decode.decode(piece, { stream: true })));
    yield undefined;
  }
  parser.close();
  yield undefined;
}

/** Reads a whole document. @throws Refusal as `parseXml` */
export const readXml = async (bytes: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> => {
  for await (const _ of parseXml(bytes, events)) continue;
};
