import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { type NotificationEvent, notificationEvents } from '../../domain/notification/events';
import type { Language } from '../../domain/vocabulary';
import type { Transaction } from '../../platform/database';
import { newDocumentId } from '../../platform/document-id';
import { now } from '../clock/clock';
import type { EmailTemplate } from './read-template';

const templateFile = z.record(z.enum(notificationEvents), z.strictObject({ subject: z.string(), body: z.string() }));

/** The texts that the product came with, in a language. */
export const originalTemplates = async (language: Language): Promise<Record<NotificationEvent, EmailTemplate>> => {
  const file = path.join(strapi.dirs.app.root, 'data', 'seed', 'email-templates', `${language}.json`);
  return templateFile.parse(JSON.parse(await readFile(file, 'utf8')));
};

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
