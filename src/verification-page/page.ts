import { labelsOf } from '../domain/labels';
import { productName } from '../domain/notification/mail-words';
import { type Language, languages } from '../domain/vocabulary';
import { addressInLanguage } from './addresses';
import { type Html, html } from './html';

/** What every page of the check is made of; `path` is its own, for the links to the other languages. */
export type Page = { language: Language; path: string; title: string; main: Html };

const languageLink = (shown: Language, { language, path }: Page): Html => {
  const current = shown === language ? html` aria-current="true"` : html``;
  const name = labelsOf(shown).languages[shown];
  return html`<li>
    <a href="${addressInLanguage(path, shown)}" lang="${shown}" hreflang="${shown}" ${current}>${name}</a>
  </li>`;
};

/** The whole page, in its language and direction. Styles and script are static files of ours: nothing inline is executed. */
export const writePage = (page: Page): string => {
  const { language, title, main } = page;
  const { verification } = labelsOf(language);
  return html`<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${productName}</title>
        <link rel="icon" href="/favicon.ico" />
        <link rel="stylesheet" href="/verification/page.css" />
        <script src="/verification/compare-file.js" defer></script>
      </head>
      <body>
        <header>
          <p class="product"><a href="${addressInLanguage('/verify', language)}">${productName}</a></p>
          <nav aria-label="${verification.language}">
            <ul>
              ${languages.map((shown) => languageLink(shown, page))}
            </ul>
          </nav>
        </header>
        <main>${main}</main>
        <footer><p>${verification.trust}</p></footer>
      </body>
    </html> `.source;
};
