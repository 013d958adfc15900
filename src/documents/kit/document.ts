import PDFDocument from 'pdfkit';
import { embedFonts, type FontBook } from './font-book';
import { page } from './measures';

/** What the file says of itself. */
export type DocumentInfo = {
  title: string;
  author: string;
  subject: string;
  keywords: string;
  createdAt: Date;
  /** French, unless it says otherwise; as BCP 47 writes it. */
  language?: string;
};

/** A document that is being drawn; its pages stay open until {@link finishDocument}, so that each can name their number. */
export type PrintedDocument = FontBook;

/** Begins a document without a page, in A4. The same drawing gives the same bytes. */
export const openDocument = ({
  title,
  author,
  subject,
  keywords,
  createdAt,
  language = 'fr-FR',
}: DocumentInfo): PrintedDocument => {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    size: [page.width, page.height],
    margin: 0,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    // The library would open its own Helvetica; all text here is drawn by the fonts that are embedded.
    font: '',
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Keywords: keywords,
      Creator: 'Conformity Desk',
      Producer: 'Conformity Desk',
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  });
  return { pdf, fonts: new Map(), marks: new Map() };
};

/** Draws something on each page when all are there: `number` from 1. */
export const onEachPage = ({ pdf }: PrintedDocument, draw: (number: number, count: number) => void): void => {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    draw(index + 1, count);
  }
};

/** Ends the document and gives its bytes. */
export const finishDocument = async (document: PrintedDocument): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  const whole = new Promise<void>((resolve, reject) => {
    document.pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.pdf.on('end', resolve);
    document.pdf.on('error', reject);
  });
  const { pdf } = document;
  pdf.flushPages();
  embedFonts(document);
  pdf.end();
  await whole;
  return Buffer.concat(chunks);
};
