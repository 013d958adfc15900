import type { Verdict } from '../certificate/verdict';
import type { Texts } from './texts';

/** The public page on which anyone checks a document. */
export type Verification = {
  title: string;
  intro: string;
  code: string;
  codeHint: string;
  /** The button of the form. */
  check: string;
  another: string;
  /** The heading of the form after a code that no document has. */
  correct: string;
  /** The big answer, and what follows from it. */
  verdicts: Texts<Verdict>;
  explanations: Texts<Verdict>;
  facts: Texts<
    'number' | 'kind' | 'replacedBy' | 'office' | 'issuedOn' | 'validUntil' | 'importer' | 'itemCount' | 'checkedAt'
  >;
  /** Stands for the end of a document that has none. */
  noEnd: string;
  /** The comparison of a file with the one that was issued. */
  file: Texts<
    | 'title'
    | 'intro'
    | 'choose'
    | 'drop'
    | 'comparing'
    | 'matches'
    | 'differs'
    | 'tooMany'
    | 'failed'
    | 'insecure'
    | 'withoutScript'
  >;
  tooMany: string;
  /** `{seconds}` until the next check is let through. */
  tooManyAdvice: string;
  unavailable: string;
  unavailableAdvice: string;
  language: string;
  trust: string;
};
