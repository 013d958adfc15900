import type { CertificateSnapshot } from '../../domain/certificate/snapshot';
import { labelsOf } from '../../domain/labels';
import { dayInWords } from '../../domain/dates-in-words';
import { beside, type Block, rule, stacked, textBlock } from '../kit/block';
import { type Field, fieldGrid, gap, labelBlock } from '../kit/fields';
import { colours, contentWidth } from '../kit/measures';
import { pictureBlock } from '../kit/picture';
import { qrCode } from '../kit/qr-code';
import { styles } from '../kit/text';
import { joined } from '../kit/values';
import { certificateTerms as terms, statements } from '../words/certificate';
import { inBoth, term } from '../words/term';

const logoSize = { width: 112, height: 40 };
const checkWidth = 152;
const qrSize = 96;
/** Room for the French title; the Arabic one has the rest of the line. */
const frenchWidth = contentWidth * 0.6;

/** The office in its own colours and words: logo where it has one, name, code and address. */
export const officeBlock = ({ office }: CertificateSnapshot, logo: Uint8Array | null): Block => {
  const picture = logo === null ? null : pictureBlock(logo, logoSize.width, logoSize.height);
  const x = picture === null ? 0 : logoSize.width + 2 * gap;
  const width = contentWidth - x;
  const words = stacked([
    textBlock(`${office.name} (${office.code})`, { ...styles.strong, size: 11, leading: 16 }, width, 'left'),
    textBlock(joined([office.address?.replace(/\s*\n\s*/g, ', ')], ''), styles.small, width, 'left'),
    textBlock(joined([office.phone, office.email], ' · '), styles.small, width, 'left'),
  ]);
  return picture === null
    ? words
    : beside([
        { x: 0, block: picture },
        { x, block: words },
      ]);
};

/** The title in French and Arabic on one line, in English under it. */
export const titleBlock = ({ kind }: CertificateSnapshot): Block => {
  const title = term(({ certificateTitles }) => certificateTitles[kind]);
  const arabic = labelsOf('ar').certificateTitles[kind];
  return stacked(
    [
      rule(contentWidth, colours.brand, 2),
      beside([
        {
          x: 0,
          block: stacked([
            textBlock(title.fr, styles.title, frenchWidth),
            textBlock(title.en, styles.body, frenchWidth),
          ]),
        },
        { x: frenchWidth, block: textBlock(arabic, styles.title, contentWidth - frenchWidth) },
      ]),
    ],
    8
  );
};

/** The verification code in two lines of groups, so that it can be read aloud. */
const codeLines = (code: string): string => {
  const groups = code.split('-');
  return `${groups.slice(0, 4).join('-')}-\n${groups.slice(4).join('-')}`;
};

const checkBlock = ({ verificationUrl, verificationCode }: CertificateSnapshot): Block => {
  const left = (checkWidth - qrSize) / 2;
  return stacked(
    [
      beside([{ x: left, block: qrCode(verificationUrl, qrSize) }]),
      textBlock(verificationUrl, styles.label, checkWidth, 'centre'),
      labelBlock(terms.code, checkWidth),
      textBlock(codeLines(verificationCode), styles.strong, checkWidth, 'left'),
    ],
    2
  );
};

const factsOf = (snapshot: CertificateSnapshot): Field[] => {
  const { request, replaces, registrationNumber, licenceNumber, validUntil } = snapshot;
  const named = (field: Field['term'], value: string | null): Field[] =>
    value === null ? [] : [{ term: field, value, span: 2 }];
  return [
    { term: terms.issuedOn, value: dayInWords(snapshot.issuedOn), style: styles.strong },
    ...(validUntil === null ? [] : [{ term: terms.validUntil, value: dayInWords(validUntil), style: styles.strong }]),
    {
      term: term(({ fields }) => fields.request.route),
      value: inBoth(({ routes }) => routes[request.route]),
      span: validUntil === null ? 3 : 2,
    },
    { term: terms.request, value: request.number, span: 2 },
    { term: terms.depositedOn, value: dayInWords(request.depositedOn) },
    {
      term: term(({ fields }) => fields.request.type),
      value: inBoth(({ requestTypes }) => requestTypes[request.type]),
    },
    ...named(
      term(({ fields }) => fields.request.registrationNumber),
      registrationNumber
    ),
    ...named(
      term(({ fields }) => fields.request.licenceNumber),
      licenceNumber
    ),
    ...named(terms.replaces, replaces),
  ];
};

/** What the office declares. */
const statementBlock = ({ kind }: CertificateSnapshot, width: number): Block => {
  const { fr, en } = statements[kind];
  const style = kind === 'ncr' ? { ...styles.strong, colour: colours.alarm } : styles.body;
  return stacked([textBlock(fr, style, width), textBlock(en, styles.note, width)], 2);
};

/** Number, dates and declaration on the left; on the right how to check the document: QR code, address, code. */
export const identityBlock = (snapshot: CertificateSnapshot): Block => {
  const width = contentWidth - checkWidth - 2 * gap;
  const facts = stacked(
    [
      stacked([labelBlock(terms.number, width), textBlock(snapshot.number, styles.number, width)]),
      fieldGrid(factsOf(snapshot), width, 4),
      statementBlock(snapshot, width),
    ],
    8
  );
  return beside([
    { x: 0, block: facts },
    { x: contentWidth - checkWidth, block: checkBlock(snapshot) },
  ]);
};
