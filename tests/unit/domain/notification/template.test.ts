import fc from 'fast-check';
import { notificationEvents } from '../../../../src/domain/notification/events';
import { tagsOf } from '../../../../src/domain/notification/tags';
import { checkTemplate, fillTemplate, templateFaults } from '../../../../src/domain/notification/template';

describe('checking', () => {
  const faultsOf = (text: string): string[] =>
    checkTemplate('deposited', text).map(({ code, params }) =>
      [code, ...Object.values(params ?? {})].map((part) => (typeof part === 'string' ? part : '')).join(' ')
    );

  test.each([
    ['no tag', []],
    ['{{number}} and {{ declarant.companyName }}', []],
    ['{single} {braces} } {', []],
    ['{{numbr}}', ['unknown_tag numbr']],
    ['{{ Number }}', ['unknown_tag Number']],
    ['{{constructor}}', ['unknown_tag constructor']],
    ['{{visit.date}} of another event', ['unknown_tag visit.date']],
    ['{{}}', ['unknown_tag {{}}']],
    ['{{  }}', ['unknown_tag {{  }}']],
    ['{{number', ['unclosed_tag number']],
    ['{{number}', ['unclosed_tag number']],
    ['{{number }', ['unclosed_tag number']],
    ['{{number\n}}', ['unclosed_tag number', 'unknown_tag }}']],
    ['{{', ['unclosed_tag {{']],
    ['{number}}', ['unknown_tag }}']],
    ['{{subject {{number}} }}', ['unclosed_tag subject', 'unknown_tag }}']],
    ['{{{number}}}', ['unknown_tag {number']],
    ['{{a}} {{a}} {{b}}', ['unknown_tag a', 'unknown_tag b']],
    ['{{declarant.companyName a été reçue', ['unclosed_tag declarant.companyName']],
  ])('%j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test('accepts every tag of the event and refuses every other, for each event', () => {
    const all = new Set(notificationEvents.flatMap((event) => tagsOf(event).map(({ name }) => name)));
    for (const event of notificationEvents) {
      const own = new Set(tagsOf(event).map(({ name }) => name));
      for (const name of all)
        expect([event, name, checkTemplate(event, `{{${name}}}`).length]).toEqual([event, name, own.has(name) ? 0 : 1]);
    }
  });

  test('tells where the fault is', () => {
    expect(templateFaults('taken', { subject: '{{x}}', body: 'a\n{{number' })).toEqual([
      { path: ['subject'], code: 'unknown_tag', params: { tag: 'x' } },
      { path: ['body'], code: 'unclosed_tag', params: { tag: 'number' } },
    ]);
  });

  test('what passes leaves no braces behind, whatever was typed', () => {
    const typed = fc
      .array(fc.constantFrom('{{', '}}', '{', '}', 'number', ' ', '\n', 'x', '{{number}}'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(typed, (text) => {
        fc.pre(checkTemplate('deposited', text).length === 0);
        expect(fillTemplate(text, { number: 'N' })).not.toMatch(/\{\{|\}\}/);
      })
    );
  });

  test('is quick on hostile texts', () => {
    const text = '{{'.repeat(20_000) + '}'.repeat(20_000);
    const start = performance.now();
    checkTemplate('deposited', text);
    fillTemplate(text, {});
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('filling', () => {
  test('fills each tag, with or without spaces; what is missing is empty', () => {
    expect(fillTemplate('{{number}}, {{ subject }}, {{reason}}.', { number: '1', subject: 's' })).toBe('1, s, .');
  });

  test('leaves out a line whose tags are all empty, and keeps one that has a value', () => {
    const text = 'Sent.\nReason: {{reason}}\nDue: {{dueDate}} {{days}}\nEnd.';
    expect(fillTemplate(text, { days: '3', reason: '  ' })).toBe('Sent.\nDue:  3\nEnd.');
  });

  test('leaves out a heading that has nothing left under it, with its paragraph', () => {
    const text = 'One.\n\nDocuments:\n- {{documents}}\n\nTwo.';
    expect(fillTemplate(text, {})).toBe('One.\n\nTwo.');
    expect(fillTemplate(text, { documents: 'a' })).toBe('One.\n\nDocuments:\n- a\n\nTwo.');
    expect(fillTemplate('Heading:\n\nText', {})).toBe('Heading:\n\nText');
    expect(fillTemplate('Message: {{message}}\n{{reason}}', { message: 'as follows:' })).toBe('Message: as follows:');
  });

  test('makes an item of each line of a list, marked or not', () => {
    expect(fillTemplate('- {{documents}}', { documents: 'a\r\nb\n\nc' })).toBe('- a\n- b\n- c');
    expect(fillTemplate('- {{documents}}', { documents: '- a\n- b' })).toBe('- a\n- b');
    expect(fillTemplate('{{documents}}', { documents: '- a\n- b' })).toBe('- a\n- b');
  });

  test('takes values as they are: braces and dollar signs mean nothing', () => {
    expect(fillTemplate('{{message}}', { message: '{{number}} $& $1', number: 'N' })).toBe('{{number}} $& $1');
  });

  test('drops control characters', () => {
    expect(fillTemplate('{{message}}', { message: 'a\u0000b\tc\u0085' })).toBe('ab c');
  });

  test('never leaves a hole: no blank line is doubled, at the start or at the end', () => {
    const lines = fc.constantFrom(
      'text',
      '',
      '{{number}}',
      '{{reason}}',
      'a {{reason}}',
      'Heading:',
      '- {{documents}}',
      '  '
    );
    const values = fc.record({
      number: fc.constantFrom('', '1'),
      reason: fc.constantFrom('', 'r'),
      documents: fc.constantFrom('', 'a\nb'),
    });
    fc.assert(
      fc.property(fc.array(lines), values, (template, given) => {
        const filled = fillTemplate(template.join('\n'), given);
        expect(filled).not.toMatch(/\n\s*\n\s*\n/);
        expect(filled).not.toMatch(/^\s*\n|\n\s*$/);
        expect(filled).not.toMatch(/\{\{/);
      })
    );
  });
});
