import type { NotificationEvent } from '../../domain/notification/events';
import type { Language } from '../../domain/vocabulary';
import { type Database, rowsOf } from '../../platform/database';
import { type EmailTemplate, originalTemplates } from './original-templates';

/** Which template: there is one for each event and language. */
type Wanted = { event: NotificationEvent; language: Language };

/** The template of an event in a language, among those that were read. */
export type TemplateOf = (event: NotificationEvent, language: Language) => EmailTemplate;

const keyOf = ({ event, language }: Wanted): string => `${event} ${language}`;

const statement = `
  SELECT event, language, subject, body FROM email_templates
  WHERE (event, language) IN (SELECT * FROM unnest(:events::text[], :languages::text[]))`;

/**
 * The templates as administrators have them now, by one statement; where they deleted one, the text that the product came with.
 */
export const readTemplates = async (db: Database, wanted: readonly Wanted[]): Promise<TemplateOf> => {
  const rows = await rowsOf<Wanted & EmailTemplate>(db, statement, {
    events: wanted.map(({ event }) => event),
    languages: wanted.map(({ language }) => language),
  });
  const found = new Map(
    rows.map(({ event, language, subject, body }) => [keyOf({ event, language }), { subject, body }])
  );
  for (const one of wanted) {
    if (!found.has(keyOf(one))) found.set(keyOf(one), (await originalTemplates(one.language))[one.event]);
  }
  return (event, language) => {
    const template = found.get(keyOf({ event, language }));
    if (!template) throw new Error(`The template of ${event} in ${language} was not read`);
    return template;
  };
};
