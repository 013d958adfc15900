import { notificationEvents } from '../../../../../domain/notification/events';
import { languages } from '../../../../../domain/vocabulary';
import type { TemplateInput } from '../calls/templates';

const oneOf = <Choice extends string>(choices: readonly Choice[], value: unknown): Choice | null =>
  choices.find((choice) => choice === value) ?? null;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A template's form: what is chosen may be missing yet. */
export type FormInput = Pick<TemplateInput, 'subject' | 'body'> & {
  [Choice in 'event' | 'language']: TemplateInput[Choice] | null;
};

/** Reads the values of the Content Manager's form, which knows nothing of their types. */
export const readForm = (values: object): FormInput => {
  const { event, language, subject, body }: { [Name in keyof TemplateInput]?: unknown } = values;
  return {
    event: oneOf(notificationEvents, event),
    language: oneOf(languages, language),
    subject: textOf(subject),
    body: textOf(body),
  };
};
