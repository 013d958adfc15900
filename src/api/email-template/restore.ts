import type { NotificationEvent } from '../../domain/notification/events';
import type { Language } from '../../domain/vocabulary';
import type { Transaction } from '../../platform/database';
import { newDocumentId } from '../../platform/document-id';
import { now } from '../clock/clock';
import { type EmailTemplate, originalTemplates } from './original-templates';

/** Sets a template back to the original text, also one that was deleted. */
export const restoreTemplate = async (
  trx: Transaction,
  event: NotificationEvent,
  language: Language
): Promise<EmailTemplate> => {
  const original = (await originalTemplates(language))[event];
  const at = now();
  await trx('email_templates')
    .insert({ document_id: newDocumentId(), event, language, ...original, created_at: at, updated_at: at })
    .onConflict(['event', 'language'])
    .merge({ ...original, updated_at: at });
  return original;
};
