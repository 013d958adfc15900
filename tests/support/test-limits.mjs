const NEVER_MET = '1000000';

/** Rate limits that ordinary tests never meet; the tests of the limits start a server with the real ones. */
export const testLimits = {
  LIMIT_FAILED_LOGINS: NEVER_MET,
  LIMIT_REGISTRATIONS: NEVER_MET,
  LIMIT_DEPOSITS: NEVER_MET,
  LIMIT_UPLOADS: NEVER_MET,
  LIMIT_IMPORTS: NEVER_MET,
  LIMIT_EXPORTS: NEVER_MET,
  LIMIT_SUMMARIES: NEVER_MET,
  LIMIT_DOCUMENTS: NEVER_MET,
  LIMIT_VERIFICATIONS: NEVER_MET,
};
