import { type Block, framed, stacked, textBlock } from '../kit/block';
import type { PrintedDocument } from '../kit/document';
import { gap } from '../kit/fields';
import { colours, contentWidth } from '../kit/measures';
import { styles } from '../kit/text';
import { drawWatermark } from '../kit/watermark';
import { copyWords, replacedBy } from '../words/certificate';

/** The original, or what is given out once the document was revoked or replaced. */
export type CertificateCopy = 'original' | 'revoked' | 'replaced';

/** What of the document's life shows on it. */
export type Life = { copy: CertificateCopy; successorNumber: string | null; specimen: boolean };

const warning = (fr: string, en: string): Block => {
  const width = contentWidth - 2 * gap;
  const style = { ...styles.strong, colour: colours.alarm };
  const block = stacked([
    textBlock(fr, { ...style, size: 10, leading: 14 }, width, 'left'),
    textBlock(en, { ...styles.label, colour: colours.alarm }, width, 'left'),
  ]);
  return framed(block, contentWidth, { padding: gap, stroke: colours.alarm });
};

/** What a copy or specimen says at the head of its first page. */
export const bannersOf = ({ copy, successorNumber, specimen }: Life): Block[] => {
  const banners: Block[] = [];
  if (copy !== 'original') {
    const { fr, en } = copyWords[copy].banner;
    const successor = copy === 'replaced' && successorNumber !== null ? successorNumber : null;
    banners.push(
      successor === null
        ? warning(fr, en)
        : warning(`${fr} ${replacedBy.fr} ${successor}.`, `${en} ${replacedBy.en} ${successor}.`)
    );
  }
  if (specimen) banners.push(warning(copyWords.specimen.banner.fr, copyWords.specimen.banner.en));
  return banners;
};

/** Writes across each page what the document is worth. */
export const drawLife = (document: PrintedDocument, { copy, specimen }: Life): void => {
  const isBoth = copy !== 'original' && specimen;
  if (specimen) {
    const { watermark } = copyWords.specimen;
    drawWatermark(document, { text: watermark, colour: colours.muted, opacity: 0.1 }, isBoth ? 96 : 0);
  }
  if (copy !== 'original') {
    drawWatermark(document, { text: copyWords[copy].watermark, colour: '#d0241c', opacity: 0.16 }, isBoth ? -64 : 0);
  }
};
