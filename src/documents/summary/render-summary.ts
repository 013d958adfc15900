import { labelsOf, message } from '../../domain/labels';
import { beside, type Block, rule, stacked, textBlock } from '../kit/block';
import { finishDocument, onEachPage, openDocument, type PrintedDocument } from '../kit/document';
import { beginFlow, place } from '../kit/flow';
import { colours, contentWidth, page } from '../kit/measures';
import { drawText, setText, styles } from '../kit/text';
import { coverBlock, placeSection, type Side } from './layout';
import type { RequestSummary } from './request-summary';
import { coverFields, sectionsOf } from './sections';
import { moment } from './values';

const other: Readonly<Record<Side, Side>> = { left: 'right', right: 'left' };

/** What pages after the first begin with: the title where lines begin, the number where they end. */
const runningHead = (title: string, number: string, side: Side): Block =>
  stacked(
    [
      beside([
        { x: 0, block: textBlock(title, styles.small, contentWidth, side) },
        { x: 0, block: textBlock(number, styles.smallStrong, contentWidth, other[side]) },
      ]),
      rule(contentWidth, colours.brand, 1),
    ],
    4
  );

const drawFooters = (document: PrintedDocument, { madeAt, language }: RequestSummary, side: Side): void => {
  const words = labelsOf(language).summary;
  const y = page.height - page.margin - 16;
  const made = message(words.madeAt, { moment: moment(madeAt) });
  onEachPage(document, (number, count) => {
    rule(contentWidth, colours.line, 0.5).draw(document, page.margin, y);
    const line = (text: string, to: Side): void =>
      drawText(document, setText(text, styles.label, contentWidth), page.margin, y + 4, to);
    line(made, side);
    line(message(words.page, { page: number, count }), other[side]);
  });
};

/**
 * Prints a request with its history, for the reader's records; mirrored in Arabic. The same summary gives the same bytes.
 * @returns the PDF
 */
export const renderSummary = (summary: RequestSummary): Promise<Uint8Array> => {
  const words = labelsOf(summary.language).summary;
  const side: Side = summary.language === 'ar' ? 'right' : 'left';
  const number = summary.number ?? words.draft;
  const document = openDocument({
    title: `${words.title} ${number}`,
    author: summary.declarant,
    subject: words.title,
    keywords: number,
    createdAt: new Date(summary.madeAt),
    language: summary.language,
  });
  const flow = beginFlow(document, runningHead(words.title, number, side));
  place(flow, textBlock(words.title, styles.title, contentWidth, side));
  place(flow, textBlock(number, styles.number, contentWidth, side), 4);
  place(flow, rule(contentWidth, colours.brand, 2), 4);
  place(flow, coverBlock(coverFields(summary), side), 8);
  for (const section of sectionsOf(summary)) placeSection(flow, section, words.none, side);
  drawFooters(document, summary, side);
  return finishDocument(document);
};
