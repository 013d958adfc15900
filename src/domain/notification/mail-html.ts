import type { Language } from '../vocabulary';
import type { Block, Paragraph } from './blocks';
import { mailColours } from './mail-colours';
import { openLabel, productName } from './mail-words';

const { light, dark } = mailColours;

/** Only what every mail client keeps is left to inline styles; the sheet below turns them dark where the reader's device is. */
const darkSheet = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background:${dark.page}!important;color:${dark.text}!important}
.card{background:${dark.card}!important;border-color:${dark.line}!important}
.brand{color:${dark.brand}!important}
.muted{color:${dark.muted}!important}
}`;

const fonts = "'Noto Sans','Noto Sans Arabic',system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const anchor = (address: string): string =>
  `<a href="${escaped(address)}" class="brand" style="color:${light.brand}">${escaped(address)}</a>`;

/** Scheme and host of a web address; `null` for anything else. */
const originOf = (link: string): string | null => /^https?:\/\/[^/?#\s]+/.exec(link)?.[0] ?? null;

/** Escapes a text. Addresses of our own site are made links; any other, such as one in somebody's message, stays text. */
const inline = (text: string, origin: string | null): string =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .map((part) => (origin !== null && originOf(part) === origin ? anchor(part) : escaped(part)))
    .join('');

/** Each line takes its direction from its own words: a message may be in another language than the mail. */
const ownDirection = 'dir="auto" style="margin:0;unicode-bidi:plaintext"';

const writtenBlock = (block: Block, link: string, language: Language): string => {
  const write = (text: string): string => inline(text, originOf(link));
  switch (block.kind) {
    case 'text':
      return `<p ${ownDirection}>${block.lines.map(write).join('<br>\n')}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li style="margin:0 0 4px"><bdi>${write(item)}</bdi></li>`);
      return `<ul style="margin:4px 0 0;padding:0;padding-inline-start:20px">\n${items.join('\n')}\n</ul>`;
    }
    case 'link':
      return (
        `<a href="${escaped(link)}" style="display:inline-block;margin:4px 0;padding:12px 20px;border-radius:4px;` +
        `background:${light.button};color:${light.onButton};font-weight:600;text-decoration:none">` +
        `${escaped(openLabel[language])}</a>`
      );
  }
};

/** The mail as an HTML page: one column that fits a phone, right to left in Arabic, light or dark as the device is. */
export const htmlOf = (
  paragraphs: readonly Paragraph[],
  { language, subject, link, footer }: { language: Language; subject: string; link: string; footer: string }
): string => {
  // Mail clients drop the attributes of html and body, so the column carries them too.
  const direction = `lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`;
  const written = paragraphs.map(
    (blocks) =>
      `<div style="margin:0 0 16px">\n${blocks.map((block) => writtenBlock(block, link, language)).join('\n')}\n</div>`
  );
  return `<!doctype html>
<html ${direction}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>
${darkSheet}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:${light.page};color:${light.text}">
<div ${direction} class="page" style="padding:24px 12px;background:${light.page};color:${light.text};font-family:${fonts};font-size:16px;line-height:1.5;text-align:start;overflow-wrap:anywhere">
<div style="max-width:600px;margin:0 auto">
<p class="brand" style="margin:0 0 16px;color:${light.brand};font-weight:600">${productName}</p>
<div class="card" style="padding:24px 20px 8px;background:${light.card};border:1px solid ${light.line};border-radius:4px">
<h1 dir="auto" style="margin:0 0 16px;font-size:20px;line-height:1.3;font-weight:600">${escaped(subject)}</h1>
${written.join('\n')}
</div>
<p class="muted" style="margin:16px 0 0;color:${light.muted};font-size:13px">${escaped(footer)}</p>
</div>
</div>
</body>
</html>
`;
};
