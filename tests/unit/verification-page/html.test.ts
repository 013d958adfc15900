import fc from 'fast-check';
import { answerPath } from '../../../src/verification-page/addresses';
import { html } from '../../../src/verification-page/html';

describe('a piece of a page', () => {
  it('escapes every text that is put into it, and nothing twice', () => {
    const name = `<script>"Zaki" & 'Fils'</script>`;
    const escaped = '&lt;script&gt;&quot;Zaki&quot; &amp; &#39;Fils&#39;&lt;/script&gt;';
    expect(html`<p title="${name}">${html`<b>${name}</b>`}</p>`.source).toBe(
      `<p title="${escaped}"><b>${escaped}</b></p>`
    );
  });

  it('takes numbers, lists of pieces and nothing', () => {
    expect(html`${1}${null}${[html`<i>a</i>`, html`<i>b</i>`]}`.source).toBe('1<i>a</i>\n<i>b</i>');
  });

  it('lets no text open or close anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.source).not.toMatch(/[<>"']/);
      })
    );
  });
});

describe('the address of an answer', () => {
  it('stays below the page, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('.', '..', '/', '//x', '?a', '#')),
        (typed) => {
          const { origin, pathname } = new URL(answerPath(typed), 'https://desk.test');
          expect(origin).toBe('https://desk.test');
          expect(pathname).toMatch(/^\/verify(\/[^/]+)?$/);
        }
      )
    );
  });
});
