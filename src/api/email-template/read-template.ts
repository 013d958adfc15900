import type { NotificationEvent } from '../../domain/notification/events';
import type { Language } from '../../domain/vocabulary';
import { type Database, firstRowOf } from '../../platform/database';

export type EmailTemplate = { subject: string; body: string };

/**
 * The template of an event as administrators have it now.
 * @throws Error when it was deleted; the job then fails visibly and can be repeated once it is restored
 */
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
  if (!template) throw new Error(`There is no e-mail template for ${event} in ${language}`);
  return template;
};
