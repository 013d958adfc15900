import ar from '../../../../data/seed/email-templates/ar.json';
import en from '../../../../data/seed/email-templates/en.json';
import fr from '../../../../data/seed/email-templates/fr.json';
import { addresseesOf, type NotificationEvent, notificationEvents } from '../../../../src/domain/notification/events';
import { renderMail } from '../../../../src/domain/notification/mail';
import { mailFooter } from '../../../../src/domain/notification/mail-words';
import { sampleValues, valuesFor } from '../../../../src/domain/notification/tags';
import { type Template, templateFaults } from '../../../../src/domain/notification/template';
import { type Language, languages } from '../../../../src/domain/vocabulary';

const seeded: Record<Language, Record<NotificationEvent, Template>> = { fr, en, ar };

/** What the specification wants a mail to tell; nothing but these may be left out by a translation. */
const important: Record<NotificationEvent, string> = {
  deposited: 'number declarant.companyName office.name subject link',
  withdrawn: 'number declarant.companyName reason link',
  assigned: 'number declarant.companyName office.name agent.name link',
  reassigned: 'number declarant.companyName agent.name reason link',
  transferred: 'number declarant.companyName office.name reason link',
  taken: 'number office.name link',
  processing_started: 'number office.name link',
  complement_requested: 'number office.name message documents dueDate link',
  analyses_requested: 'number office.name message dueDate link',
  complement_supplied: 'number declarant.companyName message link',
  analyses_supplied: 'number declarant.companyName message link',
  information_request_withdrawn: 'number office.name reason link',
  information_due: 'number declarant.companyName stage dueDate message documents link',
  visit_scheduled: 'number declarant.companyName visit.date visit.place visit.message link',
  visit_rescheduled: 'number declarant.companyName visit.date visit.place visit.message reason link',
  visit_cancelled: 'number declarant.companyName visit.date visit.place reason link',
  visit_reminder: 'number declarant.companyName visit.date visit.place visit.message link',
  visit_closed: 'number visit.result visit.remarks link',
  closed: 'number office.name response certificates link',
  attachment_infected: 'number declarant.companyName file.name file.type link',
  certificate_revoked: 'certificate.number certificate.kind reason link',
  certificate_replaced: 'certificate.number certificate.kind successor.number link',
  certificate_ending: 'certificate.number certificate.kind certificate.validUntil days link',
  late_digest: 'count requests link',
};

const tagsIn = (text: string): string[] => [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name.trim());
const distinct = (names: string[]): string[] => [...new Set(names)].sort();
const cases = languages.flatMap((language) => notificationEvents.map((event) => ({ language, event })));

test.each(languages)('%s has a text for every event and no other', (language) => {
  expect(Object.keys(seeded[language]).sort()).toEqual([...notificationEvents].sort());
});

describe.each(cases)('$event in $language', ({ language, event }) => {
  const template = seeded[language][event];
  const used = distinct(tagsIn(`${template.subject}\n${template.body}`));

  test('is a template that the editor would accept', () => {
    expect(templateFaults(event, template)).toEqual([]);
    expect(template.subject).toMatch(/^\S[^\n]*\S$/);
    expect(template.body.trim()).toBe(template.body);
  });

  test('tells what matters, with the tags of French', () => {
    expect(used).toEqual(expect.arrayContaining(important[event].split(' ')));
    expect(used).toEqual(distinct(tagsIn(`${fr[event].subject}\n${fr[event].body}`)));
  });

  test.each(addresseesOf[event])('is whole for the %s', (addressee) => {
    const values = valuesFor(event, addressee, sampleValues(event, language));
    const mail = renderMail({ language, ...template, values, footer: mailFooter(language, addressee) });
    for (const text of Object.values(mail)) expect(text).not.toMatch(/\{\{|\}\}|undefined|null/);
    for (const name of used) {
      const [firstLine = ''] = (values[name as keyof typeof values] ?? '').split('\n');
      expect(mail.text.replace(/\s+/g, ' ') + mail.subject).toContain(firstLine);
    }
    expect(mail.html.includes('<a href')).toBe(values.link !== undefined);
    expect(mail.subject.length).toBeLessThanOrEqual(78);
  });

  test('leaves no hole for what a request does not have', () => {
    const { link, number, ...rest } = sampleValues(event, language);
    const always = Object.fromEntries(
      Object.entries(rest).filter(([name]) => name.includes('.name') || name.includes('company'))
    );
    const { text } = renderMail({ language, ...template, values: { ...always, number, link } });
    expect(text).not.toMatch(/\n\n\n|[:：]\s*\n\n|^- ?$/m);
    expect(text).not.toMatch(/\(\)| {2}/);
  });

  test('is short', () => {
    expect(template.body.length).toBeLessThanOrEqual(700);
    for (const paragraph of template.body.split('\n\n')) expect(paragraph.length).toBeLessThanOrEqual(330);
  });
});

test.each(notificationEvents)('%s starts every line in Arabic with an Arabic word', (event) => {
  const { subject, text } = renderMail({ language: 'ar', ...ar[event], values: sampleValues(event, 'ar') });
  const body = ar[event].body.split('\n').filter((line) => !/^((- )?\{\{[^}]*\}\})?$/.test(line));
  for (const line of [subject, ...body]) expect(line).toMatch(/^\p{Script=Arabic}/u);
  expect(text).toMatch(/\p{Script=Arabic}/u);
});

test('the texts of an event are three different texts, and no two events share one', () => {
  for (const part of ['subject', 'body'] as const) {
    const texts = cases.map(({ language, event }) => seeded[language][event][part]);
    expect(new Set(texts).size).toBe(texts.length);
  }
});

test.each(languages)('an infected file of a request without a number is told without a gap, in %s', (language) => {
  const { number, ...values } = sampleValues('attachment_infected', language);
  const mail = renderMail({ language, ...seeded[language].attachment_infected, values });
  expect(mail.subject).not.toMatch(/\s$| {2}/);
  expect(mail.text).not.toMatch(/\S {2}| [.,]|[:：]\s*\n/);
  expect(mail.text).not.toContain(number);
});

test('what the visits attach is announced', () => {
  expect(fr.visit_scheduled.body).toContain("L'invitation jointe");
  expect(fr.visit_cancelled.body).toContain("L'annulation jointe");
  expect(fr.visit_reminder.body).not.toContain('joint');
});
