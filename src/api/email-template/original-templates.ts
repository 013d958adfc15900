import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { type NotificationEvent, notificationEvents } from '../../domain/notification/events';
import type { Language } from '../../domain/vocabulary';

/** The text of one event's mails in one language. */
export type EmailTemplate = { subject: string; body: string };

const templateFile = z.record(z.enum(notificationEvents), z.strictObject({ subject: z.string(), body: z.string() }));

/** The texts that the product came with, in a language. */
export const originalTemplates = async (language: Language): Promise<Record<NotificationEvent, EmailTemplate>> => {
  const file = path.join(strapi.dirs.app.root, 'data', 'seed', 'email-templates', `${language}.json`);
  return templateFile.parse(JSON.parse(await readFile(file, 'utf8')));
};
