import { addresseesOf, notificationEvents } from '../../../../src/domain/notification/events';
import { isTagName, sampleValues, tagsOf, valuesFor } from '../../../../src/domain/notification/tags';
import { languages } from '../../../../src/domain/vocabulary';

const namesOf = (event: (typeof notificationEvents)[number]): string[] => tagsOf(event).map(({ name }) => name);

describe.each(notificationEvents)('%s', (event) => {
  test('has tags that are explained and have an example in every language', () => {
    for (const { name, label, sample } of tagsOf(event)) {
      expect(isTagName(name)).toBe(true);
      for (const language of languages) {
        expect([name, label[language].trim()]).not.toEqual([name, '']);
        expect([name, sample[language].trim()]).not.toEqual([name, '']);
      }
      expect(label.ar).toMatch(/\p{Script=Arabic}/u);
    }
    expect(new Set(namesOf(event)).size).toBe(tagsOf(event).length);
  });

  test('offers no tag that would be empty for all its addressees', () => {
    const values = sampleValues(event, 'fr');
    const shown = addresseesOf[event].flatMap((addressee) => Object.keys(valuesFor(event, addressee, values)));
    for (const name of namesOf(event)) expect(shown).toContain(name);
  });

  test('never names an agent to the declarant or to the contact on site', () => {
    for (const addressee of ['declarant', 'site_contact'] as const) {
      expect(valuesFor(event, addressee, { 'agent.name': 'Amina', number: 'N' })).toEqual({ number: 'N' });
    }
    expect(valuesFor(event, 'agent', { 'agent.name': 'Amina' })).toEqual({ 'agent.name': 'Amina' });
  });
});

test('why a request went to another office stays between the offices', () => {
  expect(valuesFor('transferred', 'declarant', { reason: 'r' })).toEqual({});
  expect(valuesFor('transferred', 'office', { reason: 'r' })).toEqual({ reason: 'r' });
  expect(valuesFor('visit_cancelled', 'declarant', { reason: 'r' })).toEqual({ reason: 'r' });
});

test('a link goes only to those for whom it leads somewhere', () => {
  expect(valuesFor('visit_scheduled', 'site_contact', { link: 'l' })).toEqual({});
  expect(valuesFor('withdrawn', 'office', { link: 'l' })).toEqual({});
  expect(valuesFor('withdrawn', 'agent', { link: 'l' })).toEqual({});
  expect(valuesFor('withdrawn', 'declarant', { link: 'l' })).toEqual({ link: 'l' });
  expect(valuesFor('deposited', 'office', { link: 'l' })).toEqual({ link: 'l' });
});

test('an agent is named only in mails that somebody inside gets', () => {
  expect(namesOf('taken')).not.toContain('agent.name');
  expect(namesOf('closed')).not.toContain('agent.name');
  expect(namesOf('assigned')).toContain('agent.name');
});

test('what objects are born with is no tag', () => {
  expect(['constructor', '__proto__', 'toString', ''].filter(isTagName)).toEqual([]);
});
