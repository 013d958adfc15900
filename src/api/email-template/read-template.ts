import type { NotificationEvent } from '../../domain/notification/events';
import type { Language } from '../../domain/vocabulary';
import { type Database, firstRowOf } from '../../platform/database';
import { type EmailTemplate, originalTemplates } from './original-templates';

/** The template of an event as administrators have it now; where they deleted it, the text that the product came with. */
export const readTemplate = async (
  db: Database,
  event: NotificationEvent,
  language: Language
): Promise<EmailTemplate> => {
  const template = await firstRowOf<EmailTemplate>(
    db,
    'SELECT subject, body FROM email_templates WHERE event = :event AND language = :language',
    { event, language }
  );
  return template ?? (await originalTemplates(language))[event];
};
