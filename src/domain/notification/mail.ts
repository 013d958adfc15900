import type { Language } from '../vocabulary';
import { paragraphsOf } from './blocks';
import { htmlOf } from './mail-html';
import { textOf } from './mail-text';
import { doNotReply } from './mail-words';
import type { TagValues } from './tags';
import { fillLine, fillTemplate } from './template';

/** A template with what goes into it. */
export type MailInput = {
  /** The reader's; it gives the direction of writing and the words around the text. */
  language: Language;
  /** The template's subject and body, with tags. */
  subject: string;
  body: string;
  /** Among them `link`, the page that the mail is about; it is missing for a reader who has no account. */
  values: TagValues;
  /** Why the reader gets the mail; without it the foot only asks not to reply. */
  footer?: string;
};

/** A mail ready to be sent; the subject is one line, `text` and `html` say the same. */
export type Mail = { subject: string; text: string; html: string };

/** One line without control characters: a line break in a value must not start another header. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();

/**
 * Makes a mail from a template. The body is plain text: blank lines separate paragraphs, lines starting with `- ` are a list, a
 * line that holds `{{link}}` alone becomes a button (the bare address in the plain text). Whatever comes from the template or
 * the values is escaped.
 */
export const renderMail = ({ language, subject, body, values, footer = doNotReply[language] }: MailInput): Mail => {
  const line = oneLine(fillLine(subject, values));
  const link = oneLine(values.link ?? '');
  const paragraphs = paragraphsOf(fillTemplate(body, { ...values, link }), link);
  return {
    subject: line,
    text: textOf(paragraphs, { language, link, footer }),
    html: htmlOf(paragraphs, { language, subject: line, link, footer }),
  };
};
