import type { previewTemplate } from '../../contract/desk/notifications';
import type { Answer, Body } from '../../contract/route';
import { ValidationRefusal } from '../../domain/refusal';
import { renderMail } from '../../domain/notification/mail';
import { mailFooter } from '../../domain/notification/mail-words';
import { addresseesOf } from '../../domain/notification/events';
import { sampleValues } from '../../domain/notification/tags';
import { templateFaults } from '../../domain/notification/template';

/** The mail that a template makes, with a sample for each tag. @throws ValidationRefusal for its tags */
export const previewMail = ({
  event,
  language,
  subject,
  body,
}: Body<typeof previewTemplate>): Answer<typeof previewTemplate> => {
  const faults = templateFaults(event, { subject, body });
  if (faults.length > 0) throw new ValidationRefusal(faults);
  const [addressee = 'declarant'] = addresseesOf[event];
  return renderMail({
    language,
    subject,
    body,
    values: sampleValues(event, language),
    footer: mailFooter(language, addressee),
  });
};
