import type { Fault, FaultPath } from '../refusal';
import type { NotificationEvent } from './events';
import { isTagName, tagsOf, type TagValues } from './tags';

/**
 * Templates are plain text with tags: `{{number}}`, `{{ visit.date }}`. A tag is closed on the line where it is opened and holds
 * no other. Paragraphs are separated by blank lines.
 */

/** The texts of an event's mails in one language, as administrators edit them. */
export type Template = { subject: string; body: string };

/** Content of a closed tag, or what follows braces that are not closed on their line, or closing braces without opening ones. */
const braces = /\{\{(?:(?<closed>(?:(?!\{\{|\}\})[^\r\n])*)\}\}|(?<open>(?:(?!\{\{)[^\r\n])*))|\}\}/g;
const closedTag = /\{\{((?:(?!\{\{|\}\})[^\r\n])*)\}\}/g;

/** What can be wrong with the tags of a template; `params.tag` names the tag as it was written. */
type TagFault = { code: Extract<Fault['code'], 'unknown_tag' | 'unclosed_tag'>; tag: string };

const tagFault = (match: RegExpMatchArray, known: ReadonlySet<string>): TagFault | null => {
  const { closed, open } = match.groups ?? {};
  if (closed !== undefined) {
    const tag = closed.trim();
    return known.has(tag) ? null : { code: 'unknown_tag', tag: tag || match[0] };
  }
  if (open === undefined) return { code: 'unknown_tag', tag: match[0] };
  return { code: 'unclosed_tag', tag: /[\w.]+/.exec(open)?.[0] ?? '{{' };
};

/**
 * What is wrong with the tags of a template's subject or body: those that the event does not have (`unknown_tag`) and those that
 * are not closed (`unclosed_tag`), each once.
 * @param path where the text is in what was sent
 */
export const checkTemplate = (event: NotificationEvent, text: string, path: FaultPath = []): Fault[] => {
  const known = new Set<string>(tagsOf(event).map(({ name }) => name));
  const faults = new Map<string, Fault>();
  for (const match of text.matchAll(braces)) {
    const fault = tagFault(match, known);
    if (fault !== null)
      faults.set(`${fault.code} ${fault.tag}`, { path, code: fault.code, params: { tag: fault.tag } });
  }
  return [...faults.values()];
};

/** What is wrong with the tags of a whole template, by `subject` and `body`; see {@link checkTemplate}. */
export const templateFaults = (event: NotificationEvent, { subject, body }: Template): Fault[] => [
  ...checkTemplate(event, subject, ['subject']),
  ...checkTemplate(event, body, ['body']),
];

/** The value without stray space and control characters, its line breaks as `\n`. */
const cleaned = (value: string): string =>
  value
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim();

const valueOf = (tag: string, values: TagValues): string => {
  const name = tag.trim();
  return isTagName(name) ? cleaned(values[name] ?? '') : '';
};

/** Fills the tags of one line; nothing is left out. */
export const fillLine = (line: string, values: TagValues): string =>
  line.replace(closedTag, (_, tag: string) => valueOf(tag, values));

const tagsIn = (line: string): string[] => [...line.matchAll(closedTag)].map(([, tag = '']) => tag);

const isHeading = (line: string): boolean => line.trimEnd().endsWith(':') && tagsIn(line).length === 0;

/**
 * The filled line; `null` when it has tags and all are empty. In a list, a value of several lines makes as many items, whether its
 * lines are marked as items or not.
 */
const filledLine = (line: string, values: TagValues): string | null => {
  const tags = tagsIn(line);
  if (tags.length > 0 && tags.every((tag) => valueOf(tag, values) === '')) return null;
  const filled = fillLine(line, values);
  return line.startsWith('- ') ? filled.replace(/^- - /, '- ').replace(/\s*\n\s*(?:- )?/g, '\n- ') : filled;
};

/** The filled paragraph, empty when nothing of it is left. */
const filledParagraph = (paragraph: string, values: TagValues): string => {
  const lines = paragraph.split('\n');
  const kept = lines.flatMap((line) => {
    const filled = filledLine(line, values);
    return filled === null ? [] : [{ line, filled }];
  });
  const last = kept.at(-1);
  if (last !== undefined && kept.length < lines.length && isHeading(last.line)) kept.pop();
  return kept.map(({ filled }) => filled).join('\n');
};

/**
 * Fills a template. So that what a request does not have leaves no hole:
 * - a missing value is empty;
 * - a line that has tags, all of them empty, is left out;
 * - so is then a heading, a line without tags ending in a colon, that has nothing left under it in its paragraph;
 * - a paragraph of which nothing is left goes with its blank line.
 *
 * Values are taken as they are: braces in them are no tags.
 */
export const fillTemplate = (text: string, values: TagValues): string =>
  text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => filledParagraph(paragraph, values))
    .filter((paragraph) => paragraph.trim() !== '')
    .join('\n\n');
