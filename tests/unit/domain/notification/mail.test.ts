import fc from 'fast-check';
import { renderMail } from '../../../../src/domain/notification/mail';
import { mailColours } from '../../../../src/domain/notification/mail-colours';
import { mailFooter } from '../../../../src/domain/notification/mail-words';
import { addresseesOf } from '../../../../src/domain/notification/events';
import { languages } from '../../../../src/domain/vocabulary';

const link = 'https://conformite.example/requests/a1?x=1&y=2';
const render = (body: string, values: Parameters<typeof renderMail>[0]['values'] = {}, language: 'fr' | 'ar' = 'fr') =>
  renderMail({ language, subject: 'Demande {{number}}', body, values: { link, ...values }, footer: 'Le pied.' });

/** What stands in the page's body, tags left out and entities read back. */
const shownText = (html: string): string =>
  html
    .replace(/^[\s\S]*<body[^>]*>/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

describe('the subject', () => {
  test('is one line whatever the values hold: no header can be added', () => {
    const { subject } = render('', { number: 'X\r\nBcc: all@example.test\u2028y\u0000z' });
    expect(subject).toBe('Demande X Bcc: all@example.test yz');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (number) => {
        expect(render('', { number }).subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      })
    );
  });

  test('keeps its words when its tags are empty', () => {
    expect(render('').subject).toBe('Demande');
  });
});

describe('the page', () => {
  test('escapes what values and templates hold', () => {
    const evil = `<script>alert("1")</script> & <img src=x onerror='x'>`;
    const { html, text } = render('A <b>bold</b> template\n\n{{message}}\n\n- {{message}}', {
      message: evil,
      number: evil,
    });
    expect(html).not.toMatch(/<(script|img|b)\b/);
    expect(html.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt; &amp;/g)).toHaveLength(4);
    expect(text).toContain(evil);
  });

  test('no value adds an element or an attribute', () => {
    const elements = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];
    const plain = elements(render('{{reason}} x', { reason: 'plain', number: 'plain' }).html);
    const nasty = fc
      .array(fc.constantFrom('<', '>', '"', "'", '&', '=', ' ', 'a', '/', 'http://x.example', '&lt;'))
      .map((parts) => `z${parts.join('')}z`);
    fc.assert(
      fc.property(nasty, (reason) =>
        expect(elements(render('{{reason}} x', { reason, number: reason }).html)).toEqual(plain)
      )
    );
  });

  test('makes a button of the link alone on its line', () => {
    const { html, text } = render('Bonjour,\n\n {{link}} \n\nFin.');
    expect(html).toContain('href="https://conformite.example/requests/a1?x=1&amp;y=2"');
    expect(html).toContain('>Ouvrir dans Conformity Desk</a>');
    expect(text.split('\n')).toContain(link);
  });

  test('without a link there is no button and no hole', () => {
    const { html, text } = render('Bonjour,\n\n{{link}}\n\nFin.', { link: '' });
    expect(html).not.toContain('<a ');
    expect(text).toContain('Bonjour,\n\nFin.');
  });

  test('links addresses of our own site only', () => {
    const own = 'https://conformite.example/verify/AB';
    const { html } = render('{{message}}', {
      message: `${own}. https://conformite.example.evil.test/ https://evil.test/?https://conformite.example/ javascript:alert(1)`,
    });
    expect(html.match(/href="[^"]*"/g)).toEqual([`href="${own}"`]);
  });

  test('makes a list of marked lines, next to its heading', () => {
    const { html, text } = render('Documents :\n- {{documents}}', { documents: 'Facture\nFiche' });
    expect(html).toMatch(/<p [^>]*>Documents :<\/p>\n<ul [^>]*>\n<li [^>]*><bdi>Facture<\/bdi><\/li>\n<li/);
    expect(text).toContain('Documents :\n- Facture\n- Fiche\n');
  });

  test('is written right to left in Arabic and left to right elsewhere', () => {
    expect(render('نص', {}, 'ar').html.match(/lang="ar" dir="rtl"/g)).toHaveLength(2);
    expect(render('Texte').html.match(/lang="fr" dir="ltr"/g)).toHaveLength(2);
    expect(render('{{link}}', {}, 'ar').html).toContain('فتح في Conformity Desk');
  });

  test('lets a message take the direction of its own language', () => {
    expect(render('رسالة:\n{{message}}', { message: 'Bonjour' }, 'ar').html).toMatch(
      /<p dir="auto" style="[^"]*unicode-bidi:plaintext">رسالة:<br>\nBonjour<\/p>/
    );
  });

  test('fits a phone, asks for nothing from elsewhere, and knows dark mode', () => {
    const { html } = render('Texte {{link}}');
    expect(html).toContain('width=device-width');
    expect(html).toContain('max-width:600px');
    expect(html).toContain('prefers-color-scheme:dark');
    expect(html).not.toMatch(/<(table|img|script|link)\b|url\(|@import/);
  });
});

describe('the plain text', () => {
  test('says what the page says', () => {
    const { html, text } = render('Bonjour,\n\nUn {{reason}}\nDeux\n\n- a\n- b', { reason: "mot d'ordre" });
    const words = (value: string): string[] =>
      value.split(/\s+/).filter((word) => word !== '' && word !== '-' && word !== '--');
    expect(words(shownText(html))).toEqual(words(text.replace('Conformity Desk', 'Conformity Desk Demande')));
  });

  test('keeps to 72 characters a line, but for words that are longer', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), (message) => {
        const { text } = render('{{message}}\n\n- {{message}}', { message });
        for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(72);
        expect(text.replace(/\s+/g, ' ')).toContain(`${message} - ${message}`);
      })
    );
    const { text } = render(`{{message}}\n{{link}}`, { message: `${'x'.repeat(100)} y` });
    expect(text).toContain(`${'x'.repeat(100)}\ny\n${link}`);
  });

  test('leaves the lines of Arabic whole, so that each keeps its direction', () => {
    const message = 'كلمة Atlas '.repeat(20).trim();
    expect(render('{{message}}', { message }, 'ar').text.split('\n')).toContain(message);
  });

  test('indents the lines that an item goes on with', () => {
    const { text } = render('- {{message}}', { message: 'mot '.repeat(30) });
    expect(text).toMatch(/\n- mot .*\n {2}mot /);
  });
});

describe('the foot', () => {
  test('says why the reader gets the mail and not to reply, in each language and capacity', () => {
    for (const language of languages) {
      for (const addressee of new Set(Object.values(addresseesOf).flat())) {
        expect(mailFooter(language, addressee).split('.').length).toBeGreaterThan(2);
      }
    }
    expect(mailFooter('fr', 'office')).not.toBe(mailFooter('fr', 'declarant'));
    expect(mailFooter('fr', 'declarant')).toContain('merci de ne pas y répondre');
  });

  test('at least asks not to reply', () => {
    const { text, html } = renderMail({ language: 'en', subject: 's', body: 'b', values: {} });
    expect(text).toMatch(/Please do not\s+reply/);
    expect(html).toContain('Please do not reply');
  });
});

test.each(['light', 'dark'] as const)('the %s colours are readable', (mode) => {
  const luminance = (colour: string): number => {
    const channel = (at: number): number => {
      const value = parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  };
  const contrast = (one: string, other: string): number => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };
  const { page, card, text, muted, brand, button, onButton } = mailColours[mode];
  for (const [front, back] of [
    [text, card],
    [text, page],
    [muted, page],
    [brand, page],
    [brand, card],
    [onButton, button],
  ] as const) {
    expect([front, back, contrast(front, back)]).toEqual([front, back, expect.any(Number)]);
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
  }
});
