import type { FaultCode } from '../refusal';
import type { RequestForm } from './request-form';

/** When deposit demands a field: always, or depending on the rest of the form. */
export type Required = boolean | ((form: RequestForm) => boolean);

/** A check of the text's form; gives the fault or `null`. */
export type Format = (value: string) => FaultCode | null;

/** Brings a text into the form in which it is checked and stored, such as an HS code without its dots. */
export type Normalise = (value: string) => string;

export type TextRule = { kind: 'text'; min?: number; max: number; format?: Format; normalise?: Normalise };
/** `fault` is the code for a value that is not among the choices; `invalid_value` unless given. */
export type ChoiceRule = { kind: 'choice'; choices: readonly string[]; fault?: FaultCode; normalise?: Normalise };
export type DecimalRule = { kind: 'decimal'; min: 'zero' | 'positive' };
export type DateRule = { kind: 'date' };
export type FlagRule = { kind: 'flag' };
/** A list of texts; `format` and `normalise` are for each of them. */
export type ListRule = { kind: 'list'; max: number; itemMax: number; format?: Format; normalise?: Normalise };

/**
 * What one field of the form may hold. Lengths and formats hold for drafts too, for what *is* there; `required` only counts
 * at deposit. A field `fromSheets` is filled by pasting and importing cells, and refuses what a cell shows that could not be
 * computed or decoded. The contract makes its schemas from these rules, the deposit check and the pages read them as well.
 */
export type FieldRule = { required?: Required; fromSheets?: true } & (
  TextRule | ChoiceRule | DecimalRule | DateRule | FlagRule | ListRule
);

/** The rules of one block of the form, by field. */
export type FieldRules = Readonly<Record<string, FieldRule>>;

/** Whether the form as it is demands the field at deposit. */
export const isRequired = (rule: FieldRule, form: RequestForm): boolean =>
  typeof rule.required === 'function' ? rule.required(form) : rule.required === true;
