import type { LocalisedText } from '../refusal';
import type { Language } from '../vocabulary';
import { addresseesOf, type Addressee, type NotificationEvent } from './events';
import { tagCatalogue } from './tag-catalogue';

/** A tag's name, as it stands between the braces: `number`, `declarant.companyName` … */
export type TagName = keyof typeof tagCatalogue;

/** A tag that a template may have, with its meaning and an example in all languages. */
export type Tag = { name: TagName; label: LocalisedText; sample: LocalisedText };

/** What is filled into a template, written in the reader's language; what is missing or blank counts as empty. */
export type TagValues = Readonly<Partial<Record<TagName, string>>>;

const ofTheRequest = [
  'number',
  'subject',
  'declarant.companyName',
  'office.name',
  'office.code',
  'agent.name',
  'recipient.name',
  'link',
] as const satisfies readonly TagName[];

const ofTheVisit = ['visit.date', 'visit.place', 'visit.message'] as const satisfies readonly TagName[];

const ofTheCertificate = [
  'certificate.number',
  'certificate.kind',
  'certificate.validUntil',
] as const satisfies readonly TagName[];

const namesOf: Readonly<Record<NotificationEvent, readonly TagName[]>> = {
  deposited: ofTheRequest,
  withdrawn: [...ofTheRequest, 'reason'],
  assigned: ofTheRequest,
  reassigned: [...ofTheRequest, 'reason'],
  transferred: [...ofTheRequest, 'reason'],
  taken: ofTheRequest,
  processing_started: ofTheRequest,
  complement_requested: [...ofTheRequest, 'message', 'documents', 'dueDate'],
  analyses_requested: [...ofTheRequest, 'message', 'dueDate'],
  complement_supplied: [...ofTheRequest, 'message'],
  analyses_supplied: [...ofTheRequest, 'message'],
  information_request_withdrawn: [...ofTheRequest, 'reason'],
  information_due: [...ofTheRequest, 'stage', 'dueDate', 'message', 'documents'],
  visit_scheduled: [...ofTheRequest, ...ofTheVisit],
  visit_rescheduled: [...ofTheRequest, ...ofTheVisit, 'reason'],
  visit_cancelled: [...ofTheRequest, ...ofTheVisit, 'reason'],
  visit_reminder: [...ofTheRequest, ...ofTheVisit],
  visit_closed: [...ofTheRequest, 'visit.date', 'visit.place', 'visit.result', 'visit.remarks'],
  closed: [...ofTheRequest, 'response', 'certificates'],
  attachment_infected: [...ofTheRequest, 'file.name', 'file.type'],
  certificate_revoked: [...ofTheRequest, ...ofTheCertificate, 'reason'],
  certificate_replaced: [...ofTheRequest, ...ofTheCertificate, 'successor.number'],
  certificate_ending: [...ofTheRequest, ...ofTheCertificate, 'days'],
  late_digest: ['recipient.name', 'link', 'count', 'requests'],
};

/**
 * What somebody is not told, whatever the template says. Agents are not named to the outside and why a request went to another
 * office is between the offices: the declarant's history keeps to the same. A link is kept from those for whom it leads nowhere:
 * the contact on site, who has no account, and an office whose request is its declarant's draft again.
 */
const isHidden = (name: TagName, event: NotificationEvent, addressee: Addressee): boolean => {
  const isOutside = addressee === 'declarant' || addressee === 'site_contact';
  switch (name) {
    case 'agent.name':
      return isOutside;
    case 'reason':
      return isOutside && event === 'transferred';
    case 'link':
      return addressee === 'site_contact' || (event === 'withdrawn' && !isOutside);
    default:
      return false;
  }
};

/** Whether the text is the name of a tag, of whatever event. */
export const isTagName = (text: string): text is TagName => Object.hasOwn(tagCatalogue, text);

/** The tags that a template of the event may have: those that at least one of its addressees may be told. */
export const tagsOf = (event: NotificationEvent): readonly Tag[] =>
  namesOf[event]
    .filter((name) => addresseesOf[event].some((addressee) => !isHidden(name, event, addressee)))
    .map((name) => ({ name, ...tagCatalogue[name] }));

/** An example of each tag of the event, for a preview. */
export const sampleValues = (event: NotificationEvent, language: Language): TagValues =>
  Object.fromEntries(tagsOf(event).map(({ name, sample }) => [name, sample[language]]));

/** The values without those that this addressee is not told. */
export const valuesFor = (event: NotificationEvent, addressee: Addressee, values: TagValues): TagValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => isTagName(name) && !isHidden(name, event, addressee)));
