import * as z from 'zod';
import { type Outcome, outcomes } from '../../domain/vocabulary';
import { issueOf } from '../faults';
import { longest } from '../../domain/text-lengths';
import { requiredText, trimmedText } from '../text';
import { version } from '../values';

const MOST_ITEMS = 1000;

const emptyAsNull = (text: string | null | undefined): string | null | undefined => (text === '' ? null : text);
const remark = trimmedText(longest.remark).nullish().transform(emptyAsNull);
const outcome = z.enum(outcomes).nullable();

/** Left out, remark and standards stay as they are; `null` clears, an outcome too. */
const itemOutcome = z.strictObject({
  item: requiredText(longest.name),
  outcome,
  remark,
  standardsApplied: trimmedText(longest.standards).nullish().transform(emptyAsNull),
});
export type ItemOutcome = z.output<typeof itemOutcome>;

/** Outcomes of named lines, or one for all lines or all without an outcome. */
export type OutcomeEntry = { version?: number | undefined } & (
  | { items: ItemOutcome[] }
  | { all: true | 'without_outcome'; outcome: Outcome | null; remark?: string | null | undefined }
);

/** Either `items`, or `all` with one outcome; never both. */
export const outcomeEntry = z
  .strictObject({
    items: z.array(itemOutcome).min(1).max(MOST_ITEMS).optional(),
    all: z.literal([true, 'without_outcome']).optional(),
    outcome: outcome.optional(),
    remark,
    version: version(),
  })
  .transform((body, context): OutcomeEntry => {
    if (body.items !== undefined) {
      const strangers = (['all', 'outcome', 'remark'] as const).filter((key) => body[key] !== undefined);
      strangers.forEach((key) => context.addIssue(issueOf('unknown_key', {}, [key])));
      return { items: body.items, version: body.version };
    }
    if (body.all !== undefined && body.outcome !== undefined) {
      return { all: body.all, outcome: body.outcome, remark: body.remark, version: body.version };
    }
    context.addIssue(issueOf('required', {}, [body.all === undefined ? 'items' : 'outcome']));
    return z.NEVER;
  });
