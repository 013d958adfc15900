import { Refusal, type RefusalCode } from '../../domain/refusal';

/** A refusal on its way from a thread or process, which hands over data only. */
export type RefusalData = { refused: { code: RefusalCode; details: Readonly<Record<string, unknown>> } };

/** @throws whatever is no refusal, as it is */
export const refusalAsData = (error: unknown): RefusalData => {
  if (!(error instanceof Refusal)) throw error;
  return { refused: { code: error.code, details: error.details } };
};

/** The refusal again, on the side that asked. */
export const refusalFrom = ({ refused: { code, details } }: RefusalData): Refusal => new Refusal(code, details);
