import type { Event } from '@strapi/database';
import type { NotificationEvent } from '../../../../domain/notification/events';
import { templateFaults } from '../../../../domain/notification/template';
import { ValidationRefusal } from '../../../../domain/refusal';
import type { EmailTemplate } from '../../original-templates';

type TemplateData = Partial<EmailTemplate> & { event?: NotificationEvent };

/** What the template will be once this is saved: an update may carry only some of its fields. */
const saved = async (event: Event): Promise<TemplateData> => {
  const data = event.params.data as TemplateData;
  const where = event.params.where as { id?: number } | undefined;
  if (where === undefined) return data;
  const stored: unknown = await strapi.db.query('api::email-template.email-template').findOne({ where });
  return { ...(stored as TemplateData | null), ...data };
};

/** A template whose tags would not be filled is refused as it is saved, with the name of the tag. */
const refuseWrongTags = async (event: Event): Promise<void> => {
  const { event: about, subject = '', body = '' } = await saved(event);
  const faults = about ? templateFaults(about, { subject, body }) : [];
  if (faults.length > 0) throw new ValidationRefusal(faults);
};

export default { beforeCreate: refuseWrongTags, beforeUpdate: refuseWrongTags };
