import { type Labels, labelsOf } from '../../domain/labels';
import type { Term } from '../kit/fields';

const french = labelsOf('fr');
const english = labelsOf('en');

/** Words of the domain as a document shows them: French, English under it. */
export const term = (pick: (labels: Labels) => string): Term => ({ fr: pick(french), en: pick(english) });

/** Words of the domain within a line: `Conforme / Conforming`. */
export const inBoth = (pick: (labels: Labels) => string): string => {
  const { fr, en } = term(pick);
  return fr === en ? fr : `${fr} / ${en}`;
};
