import type { CertificateSnapshot } from '../../domain/certificate/snapshot';
import { dayInWords } from '../../domain/dates-in-words';
import { blank, type Block, framed, stacked, textBlock } from '../kit/block';
import { gap, headingBlock, type Term } from '../kit/fields';
import { colours, contentWidth } from '../kit/measures';
import { isUnprintable } from '../kit/shape';
import { styles } from '../kit/text';
import { boxesTerm, certificateTerms as terms, closingWords, signatureWords } from '../words/certificate';

const paragraph = ({ fr, en }: Term, width: number): Block =>
  stacked([textBlock(fr, styles.small, width), textBlock(en, styles.note, width)], 2);

const endorsement = ({ office, issuedOn }: CertificateSnapshot, isSigned: boolean): Block => {
  const inside = contentWidth - 2 * gap;
  const words = isSigned ? signatureWords.signed : signatureWords.unsigned;
  const block = stacked(
    [
      headingBlock(terms.signature, inside),
      textBlock(`${office.name} (${office.code}), ${dayInWords(issuedOn)}`, styles.strong, inside, 'left'),
      paragraph(words, inside),
    ],
    4
  );
  return framed(block, contentWidth, { padding: gap, stroke: colours.line });
};

const hasBoxes = (snapshot: CertificateSnapshot): boolean =>
  Array.from(new Set(JSON.stringify(snapshot))).some(isUnprintable);

/** What stands under the last line: conditions or how to ask again, a word on boxes if there are any, and the signature. */
export const closingBlock = (snapshot: CertificateSnapshot, isSigned: boolean): Block => {
  const words = closingWords[snapshot.kind];
  const heading = snapshot.kind === 'ncr' ? terms.askAgain : terms.conditions;
  return stacked(
    [
      blank(4),
      ...(words === null ? [] : [stacked([headingBlock(heading, contentWidth), paragraph(words, contentWidth)], 4)]),
      ...(hasBoxes(snapshot) ? [paragraph(boxesTerm, contentWidth)] : []),
      endorsement(snapshot, isSigned),
    ],
    8
  );
};
