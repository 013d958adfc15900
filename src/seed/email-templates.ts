import { originalTemplates } from '../api/email-template/original-templates';
import { languages } from '../domain/vocabulary';

/** The texts of all mails, in all languages. */
export const seedEmailTemplates = async (): Promise<void> => {
  for (const language of languages) {
    const templates = Object.entries(await originalTemplates(language));
    const data = templates.map(([event, template]) => ({ event, language, ...template }));
    await strapi.db.query('api::email-template.email-template').createMany({ data });
  }
};
