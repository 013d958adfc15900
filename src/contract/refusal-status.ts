import type { RefusalCode } from '../domain/refusal';

/** The HTTP status of each refusal (the contract's table of errors). */
export const statusOfRefusal = {
  unauthenticated: 401,
  not_found: 404,
  not_permitted: 403,
  not_assigned: 403,
  validation_failed: 400,
  query_too_short: 400,
  invalid_credentials: 400,
  transition_not_allowed: 409,
  version_conflict: 409,
  no_eligible_office: 409,
  already_imported: 409,
  in_use: 409,
  file_too_large: 413,
  too_many_rows: 413,
  unsupported_file: 415,
  encrypted_file: 415,
  macro_file: 415,
  import_failed: 422,
  missing_column: 422,
  idempotency_key_reused: 422,
  too_many_requests: 429,
  method_not_allowed: 405,
  internal_error: 500,
} as const satisfies Record<RefusalCode, number>;
