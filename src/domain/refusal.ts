import type { FormStep, Language } from './vocabulary';

/** Stable words of the HTTP contract: why an act was refused as a whole. */
export const refusalCodes = [
  'unauthenticated',
  'not_found',
  'not_permitted',
  'not_assigned',
  'validation_failed',
  'query_too_short',
  'transition_not_allowed',
  'version_conflict',
  'no_eligible_office',
  'already_imported',
  'in_use',
  'file_too_large',
  'too_many_rows',
  'unsupported_file',
  'encrypted_file',
  'macro_file',
  'infected_file',
  'scan_pending',
  'files_unavailable',
  'import_failed',
  'missing_column',
  'idempotency_key_reused',
  'too_many_requests',
  'invalid_credentials',
  'method_not_allowed',
  'document_unavailable',
  'mail_erased',
  'internal_error',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Stable words of the HTTP contract: what is wrong with one field, line or file. */
export const faultCodes = [
  'required',
  'unknown_key',
  'unknown_parameter',
  'invalid_type',
  'invalid_value',
  'too_short',
  'too_long',
  'too_many',
  'invalid_email',
  'invalid_phone',
  'invalid_country',
  'invalid_currency',
  'invalid_unit',
  'invalid_ice',
  'invalid_tax_id',
  'invalid_hs_code',
  'invalid_locode',
  'invalid_container_number',
  'invalid_decimal',
  'not_positive',
  'negative',
  'too_large',
  'invalid_date',
  'date_in_past',
  'date_in_future',
  'not_applicable',
  'must_be_morocco',
  'missing_goods',
  'missing_document',
  'unknown_document_type',
  'document_type_reserved',
  'outcome_missing',
  'remark_required',
  'unknown_item',
  'agent_not_active',
  'same_agent',
  'office_not_active',
  'same_office',
  'report_required',
  'certificate_not_found',
  'certificate_not_valid',
  'certificate_replaced',
  'certificate_other_importer',
  'certificate_wrong_kind',
  'renewal_too_early',
  'item_not_covered',
  'formula_error',
  'merged_cell',
  'unclosed_quote',
  'unreadable_characters',
  'unknown_tag',
  'unclosed_tag',
  'already_exists',
  'email_taken',
  'username_taken',
  'email_not_confirmed',
  'password_too_short',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Where a fault is: keys and indexes from the root of the body, such as `['goods', 3, 'hsCode']`. */
export type FaultPath = ReadonlyArray<string | number>;

/** A text that is data, such as the label of a document type, in all languages. */
export type LocalisedText = Readonly<Record<Language, string>>;

/**
 * One thing that is wrong with what was sent. The message is made from the code in the reader's language, with
 * `params` filled into it (`{max}`, `{number}`, `{reason}`).
 */
export type Fault = {
  path: FaultPath;
  code: FaultCode;
  step?: FormStep;
  params?: Readonly<Record<string, string | number | LocalisedText>>;
};

/**
 * An act that the rules refuse. The one error family of the project: the HTTP layer turns the code into a status and a
 * message in the reader's language; `details` goes into the answer as it is.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: Readonly<Record<string, unknown>> = {}
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** A refusal for faults in what was sent; all of them at once. */
export class ValidationRefusal extends Refusal {
  constructor(readonly faults: readonly Fault[]) {
    super('validation_failed');
  }
}
