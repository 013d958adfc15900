import { coverageReasons } from '../certificate/coverage';
import { excesses } from '../goods-sheet/excess';
import type { SheetWarning } from '../goods-sheet/read-sheet';
import type { Fault, LocalisedText, RefusalCode } from '../refusal';
import { type Language, languages } from '../vocabulary';
import { writeWholeNumber } from '../whole-number';
import { ar } from './ar';
import { en } from './en';
import { fr } from './fr';
import type { Labels } from './shape';

export type { Labels } from './shape';

const labels: Readonly<Record<Language, Labels>> = { fr, en, ar };

/** The texts of the domain in a language; a forgotten one does not compile. */
export const labelsOf = (language: Language): Labels => labels[language];

/** What is filled into a message, by name. */
export type MessageParams = Readonly<Record<string, unknown>>;

const isLocalised = (value: unknown): value is LocalisedText =>
  typeof value === 'object' && value !== null && languages.every((language) => language in value);

const hasLabel = (value: unknown): value is { label: string } =>
  typeof value === 'object' && value !== null && 'label' in value && typeof value.label === 'string';

const written = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(written).join(', ');
  if (hasLabel(value)) return value.label;
  if (typeof value !== 'string' && typeof value !== 'number') return '…';
  return String(value).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
};

/** Fills `{name}` from the parameters: days as dd/mm/yyyy, lists with commas, things by their label, anything else as an ellipsis. */
export const message = (text: string, params: MessageParams = {}): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => written(Object.hasOwn(params, name) ? params[name] : undefined));

/** What is wrong and what to do, in the reader's language. */
export const faultMessage = (language: Language, { code, params }: Pick<Fault, 'code' | 'params'>): string => {
  const { faults, coverageReasons: reasons } = labelsOf(language);
  const texts = Object.entries(params ?? {}).map(([name, value]): [string, unknown] => [
    name,
    isLocalised(value) ? value[language] : value,
  ]);
  const reason = coverageReasons.find((known) => known === params?.reason);
  const filled: MessageParams = Object.fromEntries(texts);
  return message(faults[code], reason === undefined ? filled : { ...filled, reason: reasons[reason] });
};

/** What was not read of an imported sheet, in the reader's language. */
export const sheetWarningMessage = (language: Language, { code, column }: SheetWarning): string =>
  message(labelsOf(language).sheetWarnings[code], { column });

const wholeNumber = (value: unknown, language: Language): unknown =>
  typeof value === 'number' ? writeWholeNumber(value, language) : value;

/** Why the act was refused and what to do, in the reader's language; `details` are the refusal's own. */
export const refusalMessage = (language: Language, code: RefusalCode, details?: MessageParams): string => {
  const { refusals, excesses: texts, acceptedFormats } = labelsOf(language);
  if (code === 'too_many_rows') return message(refusals[code], { max: wholeNumber(details?.max, language) });
  if (code === 'unsupported_file' && Array.isArray(details?.formats) && details.formats.length > 0) {
    return message(`${refusals[code]} ${acceptedFormats}`, details);
  }
  const excess = code === 'file_too_large' ? excesses.find((known) => known === details?.reason) : undefined;
  return message(excess === undefined ? refusals[code] : texts[excess], details);
};
