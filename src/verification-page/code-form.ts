import { labelsOf } from '../domain/labels';
import type { Language } from '../domain/vocabulary';
import { formPath } from './addresses';
import { type Html, html } from './html';

/** What somebody types a code into; works without a script. `typed` is what they typed before, to be corrected. */
export const codeForm = (language: Language, typed: string): Html => {
  const { verification: texts } = labelsOf(language);
  return html`<form action="${formPath}" method="get">
    <input type="hidden" name="lang" value="${language}" />
    <label for="code">${texts.code}</label>
    <input
      id="code"
      name="code"
      value="${typed}"
      dir="ltr"
      maxlength="100"
      required
      autocomplete="off"
      autocapitalize="characters"
      autocorrect="off"
      spellcheck="false"
      aria-describedby="code-hint"
      placeholder="7ZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ"
    />
    <p id="code-hint" class="hint">${texts.codeHint}</p>
    <button type="submit">${texts.check}</button>
  </form>`;
};
