import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../../scripts/launcher/paths.mjs';
import type { NotificationEvent } from '../../src/domain/notification/events';
import { type Language, languages } from '../../src/domain/vocabulary';
import type { ReceivedMail } from './smtp';
import { rowsOf } from './sql';

type Templates = Record<NotificationEvent, { subject: string; body: string }>;

const templates = Object.fromEntries(
  languages.map((language) => {
    const file = join(projectRoot, 'data', 'seed', 'email-templates', `${language}.json`);
    return [language, JSON.parse(readFileSync(file, 'utf8'))];
  })
) as Record<Language, Templates>;

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The subjects that mails of an event can have in a language. */
export const subjectOf = (event: NotificationEvent, language: Language): RegExp =>
  new RegExp(
    `^${templates[language][event].subject
      .split(/\{\{.+?\}\}/)
      .map(literally)
      .join('.+')}$`
  );

/** Checks that a mail is in this language and can be read: by programs that show HTML and by those that do not. */
export const expectReadable = ({ subject, text, html, messageId }: ReceivedMail, language: Language): void => {
  const root = /<html[^>]*>/.exec(html)?.[0];
  expect(root).toContain(`lang="${language}"`);
  expect(root).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
  expect(text.length).toBeGreaterThan(50);
  expect(subject).not.toMatch(/[\r\n]/);
  expect(messageId).toMatch(/^<[^<>@\s]+@[^<>@\s]+>$/);
  for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\{|\}\}|undefined|\[object/);
};

/** The plain text with its lines joined. */
export const wordsOf = (mail: ReceivedMail | undefined): string => (mail?.text ?? '').replace(/\s+/g, ' ');

/** Waits until a database's queue is empty: nothing more will come of what happened so far. */
export const queueIsEmpty = async (database: string, timeoutMs = 45_000): Promise<void> => {
  const latest = Date.now() + timeoutMs;
  for (;;) {
    const jobs = await rowsOf<{ task: string; error: string | null }>(
      'SELECT task_identifier AS task, last_error AS error FROM graphile_worker.jobs',
      [],
      database
    );
    if (jobs.length === 0) return;
    if (Date.now() > latest) throw new Error(`Still in the queue: ${JSON.stringify(jobs)}`);
    await sleep(40);
  }
};
