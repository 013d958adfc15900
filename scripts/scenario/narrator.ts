import { labelsOf } from '../../src/domain/labels';
import type { CaseFile } from '../demo/case-file';

/** Tells a step, with the state that the file is in after it. */
export type Narrator = {
  step: (what: string, file: CaseFile) => void;
  say: (what: string) => void;
};

/** Numbers the steps on the console. */
export const narrator = (): Narrator => {
  const { states } = labelsOf('fr');
  let number = 0;
  const say = (what: string): void => {
    number += 1;
    console.log(`${String(number).padStart(2)}. ${what}`);
  };
  const step = (what: string, { request, office }: CaseFile): void => {
    if (request === null) throw new Error(`${what}: there is no request`);
    const where = [request.number ?? 'no number yet', office].filter((word) => word !== null).join(', ');
    say(`${what} → ${states[request.state]} (${where})`);
  };
  return { step, say };
};
