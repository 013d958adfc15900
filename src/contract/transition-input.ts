import * as z from 'zod';
import { visitResults } from '../domain/vocabulary';
import { type TransitionName, type transitions } from '../domain/workflow';
import { longest } from '../domain/text-lengths';
import { optionalText, requiredText } from './text';
import { day, instant, version, wholeNumber } from './values';

/** More document types than this are never asked for at once. */
const MOST_DOCUMENT_TYPES = 50;

const documentTypeCode = requiredText(longest.name);

/** The field `documentType` of a multipart form: repeated in the order of the files, so one text or several. */
export const documentTypeField = z
  .union([documentTypeCode.transform((code) => [code]), z.array(documentTypeCode).max(MOST_DOCUMENT_TYPES)])
  .optional()
  .transform((codes) => codes ?? []);

const input = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject({ ...shape, version: version() });

const reason = requiredText(longest.reason);
const nothing = input({});
const supplied = input({ documentType: documentTypeField, note: optionalText(longest.note) });

/**
 * What each transition is given; `version` always, to be checked when there. Codes of document types, offices and agents are
 * looked up later, inside the transition.
 */
export const transitionInputs = {
  deposit: nothing,
  withdraw: input({ reason }),
  assign: input({ agent: wholeNumber() }),
  reassign: input({ agent: wholeNumber(), reason }),
  transfer: input({ office: requiredText(longest.name), reason }),
  take: nothing,
  start_processing: nothing,
  request_complement: input({
    message: requiredText(longest.message),
    documentTypes: z
      .array(documentTypeCode)
      .max(MOST_DOCUMENT_TYPES)
      .nullish()
      .transform((codes) => [...new Set(codes)]),
    dueDate: day()
      .nullish()
      .transform((date) => date ?? null),
  }),
  supply_complement: supplied,
  request_analyses: input({
    message: requiredText(longest.message),
    dueDate: day()
      .nullish()
      .transform((date) => date ?? null),
  }),
  supply_analyses: supplied,
  withdraw_information_request: input({ reason }),
  schedule_visit: input({
    scheduledAt: instant(),
    place: optionalText(longest.name),
    message: optionalText(longest.message),
  }),
  reschedule_visit: input({ scheduledAt: instant(), reason }),
  cancel_visit: input({ reason }),
  close_visit: input({ result: z.enum(visitResults), remarks: optionalText(longest.remark) }),
  close: nothing,
} as const satisfies Record<TransitionName, z.ZodType>;

/** What a transition is given, as its schema parsed it. */
export type TransitionInput<N extends TransitionName> = z.output<(typeof transitionInputs)[N]>;

/** The transitions that agents and supervisors perform. */
export type DeskTransition = {
  [N in TransitionName]: (typeof transitions)[N]['by'] extends 'owner' ? never : N;
}[TransitionName];
