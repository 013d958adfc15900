import { labelsOf } from '../domain/labels';
import type { Language } from '../domain/vocabulary';
import { type Html, html } from './html';

/**
 * Where a PDF is chosen or dropped. `public/verification/compare-file.js` shows it, hashes the file and asks for the hash; the
 * words come from here, so that the script knows no language.
 */
export const fileForm = (language: Language, code: string): Html => {
  const { file } = labelsOf(language).verification;
  return html`<section aria-labelledby="file-title">
    <h2 id="file-title">${file.title}</h2>
    <p>${file.intro}</p>
    <noscript><p class="hint">${file.withoutScript}</p></noscript>
    <div
      id="compare"
      hidden
      data-code="${code}"
      data-comparing="${file.comparing}"
      data-matches="${file.matches}"
      data-differs="${file.differs}"
      data-too-many="${file.tooMany}"
      data-failed="${file.failed}"
      data-insecure="${file.insecure}"
    >
      <input id="file" type="file" accept="application/pdf,.pdf" />
      <label for="file"><span class="button">${file.choose}</span> <span class="drop">${file.drop}</span></label>
    </div>
    <p id="comparison" role="status"></p>
  </section>`;
};
